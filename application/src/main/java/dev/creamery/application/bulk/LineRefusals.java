package dev.creamery.application.bulk;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Says of a line what a write alone would have been told at the door. */
final class LineRefusals {
  /** What is said of a line whose item is not there. */
  static final Violation NO_ITEM =
      at(ErrorCode.ITEM_NOT_FOUND, "The collection has no such item, or it is in the bin.", "id");

  private LineRefusals() {}

  static Violation at(ErrorCode code, String message, String... members) {
    return new Violation(code, Path.of(members), message);
  }

  static List<Violation> of(Acceptance refusal) {
    if (refusal instanceof Acceptance.Invalid invalid) {
      return invalid.violations().stream().map(found -> inFields(found.violation())).toList();
    }
    return List.of(one(refusal));
  }

  private static Violation one(Acceptance refusal) {
    if (refusal instanceof Acceptance.UnknownLocale unknown) {
      return at(ErrorCode.UNKNOWN_LOCALE, unknown.message(), "locale");
    }
    if (refusal instanceof Acceptance.UnknownCollection unknown) {
      return at(
          ErrorCode.COLLECTION_NOT_FOUND, "Content key " + unknown.key() + " not found", "key");
    }
    return refusal instanceof Acceptance.PreconditionRequired
        ? at(
            ErrorCode.PRECONDITION_FAILED,
            "This collection takes changes only with if_match: the version that the item is at.",
            "if_match")
        : NO_ITEM;
  }

  /** What is wrong with the fields of a line, as it is said of the line. */
  static List<Violation> inFields(List<Violation> violations) {
    return violations.stream().map(one -> one.path().isRoot() ? one : inFields(one)).toList();
  }

  private static Violation inFields(Violation violation) {
    List<String> members = new ArrayList<>();
    members.add("fields");
    members.addAll(violation.path().members());
    return new Violation(violation.code(), new Path(members), violation.message());
  }
}
