package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.math.BigDecimal;
import java.util.Optional;

/** A decimal number, kept digit by digit. */
public record NumberRule(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean integer)
    implements ValueRule {
  /** Far more than any content needs, and few enough that no arithmetic on them takes long. */
  private static final int MAX_DIGITS = 100;

  @Override
  public Reading read(InputValue input) {
    if (!(input instanceof InputValue.Num number)) {
      return Reading.refused(ErrorCode.WRONG_TYPE, "A valid number is required.");
    }
    return isInRange(number.value())
        ? Reading.checked(this, new FieldValue.Num(writtenOut(number.value())))
        : Reading.refused(
            ErrorCode.NUMBER_OUT_OF_RANGE,
            "Ensure this number has at most "
                + MAX_DIGITS
                + " digits before the decimal point, and at most as many after it.");
  }

  /** {@code 1e2} is kept as {@code 100}, so that both are one number wherever it is kept. */
  private static BigDecimal writtenOut(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Whether the number, written out in full, has a bearable number of digits. */
  public static boolean isInRange(BigDecimal number) {
    // Long arithmetic: precision minus scale of an absurd exponent does not fit an int.
    long wholeDigits = (long) number.precision() - number.scale();
    return wholeDigits <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    if (!(value instanceof FieldValue.Num number)) {
      return Optional.of(new Refusal(ErrorCode.WRONG_TYPE, "A valid number is required."));
    }
    if (min.isPresent() && number.value().compareTo(min.get()) < 0) {
      return refusal(
          ErrorCode.TOO_SMALL,
          "Ensure this value is greater than or equal to " + min.get().toPlainString() + ".");
    }
    if (max.isPresent() && number.value().compareTo(max.get()) > 0) {
      return refusal(
          ErrorCode.TOO_LARGE,
          "Ensure this value is less than or equal to " + max.get().toPlainString() + ".");
    }
    if (integer && number.value().stripTrailingZeros().scale() > 0) {
      return refusal(ErrorCode.NOT_AN_INTEGER, "A valid integer is required.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(ErrorCode code, String message) {
    return Optional.of(new Refusal(code, message));
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.value("min", min.map(InputValue.Num::new));
    out.value("max", max.map(InputValue.Num::new));
    out.flag("integer", integer);
  }
}
