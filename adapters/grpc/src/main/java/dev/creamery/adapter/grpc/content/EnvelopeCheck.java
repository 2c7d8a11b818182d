package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.accept.Write;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes everything that is wrong around the fields of a write, before it is refused. */
final class EnvelopeCheck {
  private static final String REQUIRED = "This field is required.";

  private final List<FieldViolation> violations = new ArrayList<>();

  /** The collection of a create must be named; that of an item is looked up like the item. */
  void key(String key) {
    if (key.isEmpty()) {
      note("key", ErrorCode.REQUIRED, REQUIRED);
    }
  }

  void match(String field, boolean valueGiven) {
    if (field.isEmpty()) {
      note("match_field", ErrorCode.REQUIRED, REQUIRED);
    }
    if (!valueGiven) {
      note("match_value", ErrorCode.REQUIRED, REQUIRED);
    }
  }

  void fieldsGiven(boolean given) {
    if (!given) {
      note("fields", ErrorCode.REQUIRED, REQUIRED);
    }
  }

  void elements(int count) {
    fieldsGiven(count > 0);
    if (count > Write.MAX_ELEMENTS) {
      String most = "Give the fields of 1 to " + Write.MAX_ELEMENTS + " items.";
      note("fields", ErrorCode.TOO_MANY, most);
    }
  }

  /**
   * The status asked for; empty where none was.
   *
   * @param number as on the wire: clients may know more of them than we do
   */
  Optional<ItemStatus> status(int number) {
    switch (number) {
      case 0 -> {}
      case 1 -> {
        return Optional.of(ItemStatus.DRAFT);
      }
      case 2 -> {
        return Optional.of(ItemStatus.PUBLISHED);
      }
      default -> note("status", ErrorCode.UNKNOWN_CHOICE, number + " is not a valid choice.");
    }
    return Optional.empty();
  }

  /** Refuses where anything was wrong. */
  void pass() {
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations).refused();
    }
  }

  private void note(String field, ErrorCode code, String message) {
    violations.add(FieldViolation.of(field, code, message));
  }
}
