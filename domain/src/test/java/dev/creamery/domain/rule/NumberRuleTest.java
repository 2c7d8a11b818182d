package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Inputs.number;
import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "1.50",
        "-0",
        "12345678901234567890.123456789",
        "1e-100",
        "9007199254740993"
      })
  void keepsEveryDigit(String written) {
    assertThat(kept(rule("number"), number(written)))
        .isEqualTo(new FieldValue.Num(new BigDecimal(written)));
  }

  @Test
  void writesOutExponentsSoThatEqualNumbersAreKeptAlike() {
    assertThat(kept(rule("number"), number("1e2"))).isEqualTo(kept(rule("number"), number("100")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "-1e999999",
        "1e-999999",
        "1e2147483647",
        "0e2147483647",
        "1e-2147483647",
        "1e100"
      })
  void refusesAbsurdNumbersFast(String written) {
    Refusal refusal =
        assertTimeout(
            Duration.ofSeconds(1),
            () -> refusal(rule("number", "min", 1, "integer", true), number(written)));
    assertThat(refusal)
        .isEqualTo(
            new Refusal(
                ErrorCode.NUMBER_OUT_OF_RANGE,
                "Ensure this number has at most 100 digits before the decimal point, and at most"
                    + " as many after it."));
  }

  @Test
  void boundsAreInclusiveAndExact() {
    ValueRule rule = rule("number", "min", new BigDecimal("0.1"), "max", 5);
    assertThat(kept(rule, number("0.10"))).isNotNull();
    assertThat(kept(rule, number("5.0"))).isNotNull();
    assertThat(refusal(rule, number("0.0999999999999999999999")))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_SMALL, "Ensure this value is greater than or equal to 0.1."));
    assertThat(refusal(rule, number("5.0000000000000000000001")))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_LARGE, "Ensure this value is less than or equal to 5."));
  }

  @ParameterizedTest
  @CsvSource({"5,true", "5.0,true", "5e1,true", "-3,true", "5.1,false", "1e-1,false"})
  void anIntegerIsWhatHasNoFraction(String written, boolean accepted) {
    boolean isRead = rule("number", "integer", true).read(number(written)) instanceof Reading.Value;
    assertThat(isRead).isEqualTo(accepted);
  }

  @Test
  void saysThatAnIntegerIsWanted() {
    assertThat(refusal(rule("number", "integer", true), number("1.5")))
        .isEqualTo(new Refusal(ErrorCode.NOT_AN_INTEGER, "A valid integer is required."));
  }

  @Test
  void refusesNumbersInQuotes() {
    assertThat(refusal(rule("number"), "5"))
        .isEqualTo(new Refusal(ErrorCode.WRONG_TYPE, "A valid number is required."));
  }
}
