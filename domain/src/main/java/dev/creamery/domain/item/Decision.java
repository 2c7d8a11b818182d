package dev.creamery.domain.item;

import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;

/** What a command comes to. */
public sealed interface Decision {
  /** The item's next state, and what the world is told of it. */
  record Applied(Item item, ItemEvent event) implements Decision {}

  /** The item is already as the command wants it: no version, no event. */
  record Unchanged(Item item) implements Decision {}

  /** Nothing of the command is applied. At least one violation. */
  record Rejected(List<Violation> violations) implements Decision {
    public Rejected {
      violations = List.copyOf(violations);
    }
  }

  static Decision rejected(ErrorCode code, String message) {
    return new Rejected(List.of(Violation.of(code, message)));
  }
}
