package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.Optional;

/**
 * Text of any length between two bounds.
 *
 * @param minLength in Unicode code points
 * @param maxLength in Unicode code points; empty for as long as a body may be
 */
public record TextRule(
    Optional<Integer> minLength, Optional<Integer> maxLength, Optional<TextPattern> pattern)
    implements ValueRule {

  @Override
  public Reading read(InputValue input) {
    return input instanceof InputValue.Text text
        ? Reading.checked(this, new FieldValue.Text(text.value()))
        : Reading.refused(ErrorCode.WRONG_TYPE, "Not a valid string.");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    if (!(value instanceof FieldValue.Text text)) {
      return Optional.of(new Refusal(ErrorCode.WRONG_TYPE, "Not a valid string."));
    }
    // Counting code points walks the text: only where the cheap upper bound does not settle it.
    int units = text.value().length();
    if (maxLength.isPresent()
        && units > maxLength.get()
        && codePoints(text.value()) > maxLength.get()) {
      return refusal(
          ErrorCode.TOO_LONG,
          "Ensure this field has no more than " + maxLength.get() + " characters.");
    }
    if (minLength.isPresent() && codePoints(text.value()) < minLength.get()) {
      return refusal(
          ErrorCode.TOO_SHORT,
          "Ensure this field has at least " + minLength.get() + " characters.");
    }
    if (pattern.isPresent() && !pattern.get().matches(text.value())) {
      return refusal(
          ErrorCode.PATTERN_MISMATCH,
          "This value does not match the required pattern: " + pattern.get().source());
    }
    return Optional.empty();
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Optional<Refusal> refusal(ErrorCode code, String message) {
    return Optional.of(new Refusal(code, message));
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.number("min_length", minLength);
    out.number("max_length", maxLength);
    out.text("pattern", pattern.map(TextPattern::source));
  }
}
