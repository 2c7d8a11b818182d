package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.error.FieldError;
import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.domain.field.CleanText;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the alternative text that a client gives a file. */
final class AltText {
  static final int MAX = 1_000;

  private static final String ALT = "alt";

  private AltText() {}

  /** Of the body of a change, {@code {"alt":"…"}}: empty for null and for no text. */
  static Optional<String> in(InputValue.Members body) {
    List<FieldError> errors = new ArrayList<>();
    for (String member : body.values().keySet()) {
      if (!member.equals(ALT)) {
        errors.add(wrong(Problem.echo(member), "Unknown member. Known here: alt."));
      }
    }
    InputValue given = body.values().get(ALT);
    Optional<String> alt =
        given instanceof InputValue.Text text ? Optional.of(text.value()) : Optional.empty();
    if (given == null || (alt.isEmpty() && !(given instanceof InputValue.Nothing))) {
      errors.add(wrong(ALT, "Give a text, or null for none."));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).refused();
    }
    return checked(alt);
  }

  /** Of a form; empty for no text. */
  static Optional<String> checked(Optional<String> given) {
    Optional<String> alt = given.map(String::strip).filter(text -> !text.isEmpty());
    if (alt.filter(text -> text.length() > MAX || CleanText.fault(text) != null).isPresent()) {
      throw Problem.invalid(List.of(wrong(ALT, "Give at most " + MAX + " characters, and no NUL.")))
          .refused();
    }
    return alt;
  }

  private static FieldError wrong(String member, String message) {
    return Location.ROOT.member(member).error(ErrorCode.INVALID_DEFINITION.code(), message);
  }
}
