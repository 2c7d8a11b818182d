package dev.creamery.application.accept;

import dev.creamery.application.operation.OperationStatus;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.UUID;

/** What became of a write at the door. */
public sealed interface Acceptance {
  /**
   * Committed: it will be processed, whatever happens to this process now. Of a write that was sent
   * before under its key, this is what it was answered then.
   *
   * @param items the ids of the items concerned, in the order of the elements
   */
  record Accepted(UUID operation, List<Long> items) implements Acceptance {
    public Accepted {
      items = List.copyOf(items);
    }
  }

  /** Nothing was recorded, because nothing was to be: one for each command, in order. */
  record Rehearsed(List<Rehearsal> commands) implements Acceptance {
    public Rehearsed {
      commands = List.copyOf(commands);
    }

    /** All of them together. */
    public OperationStatus status() {
      long rejected = commands.stream().filter(Rehearsal::isRejected).count();
      if (rejected == 0) {
        return OperationStatus.SUCCEEDED;
      }
      return rejected == commands.size() ? OperationStatus.REJECTED : OperationStatus.PARTIAL;
    }
  }

  /** Another write was sent under the same key before. */
  record KeyReused() implements Acceptance {}

  /** The item is not as the write requires it. */
  record PreconditionFailed() implements Acceptance {}

  /** The collection takes changes of items only under a precondition, and there is none. */
  record PreconditionRequired() implements Acceptance {}

  /** The organization has no such collection. */
  record UnknownCollection(String key) implements Acceptance {}

  /** The collection has no such item, or it is deleted. */
  record ItemNotFound() implements Acceptance {}

  /** The request names a locale that the organization does not have. */
  record UnknownLocale(String message) implements Acceptance {}

  /** The elements break rules. At least one violation. */
  record Invalid(List<ElementViolation> violations) implements Acceptance {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /**
   * A violation and the element that it lies in.
   *
   * @param element the index of the element, from 0
   */
  record ElementViolation(int element, Violation violation) {}
}
