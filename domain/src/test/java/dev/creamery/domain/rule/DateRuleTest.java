package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRuleTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-15, 2024-03-15T00:00:00",
    "2024-03-15T14:30, 2024-03-15T14:30:00",
    "2024-03-15T14:30:00, 2024-03-15T14:30:00",
    "2024-03-15T14:30:00.999999999, 2024-03-15T14:30:00",
    "2024-03-15T14:30:00Z, 2024-03-15T14:30:00",
    "2024-03-15t14:30:00z, 2024-03-15T14:30:00",
    "2024-03-15T14:30:00+02:00, 2024-03-15T12:30:00",
    "2024-03-15T14:30:00+0200, 2024-03-15T12:30:00",
    "2024-03-15T14:30:00+02, 2024-03-15T12:30:00",
    "2024-03-15T23:30:00-05:30, 2024-03-16T05:00:00",
    "2024-02-29, 2024-02-29T00:00:00",
    "0001-01-01, 0001-01-01T00:00:00",
    "9999-12-31T23:59:59, 9999-12-31T23:59:59",
  })
  void keepsTheMomentInUtcToTheSecond(String sent, String keptAs) {
    FieldValue.Moment moment = (FieldValue.Moment) kept(rule("date"), sent);
    assertThat(DateRule.format(moment.value())).isEqualTo(keptAs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "15.03.2024",
        "2024-3-15",
        "2024-02-30",
        "2023-02-29T10:00:00",
        "2024-13-01",
        "2024-03-15T25:00:00",
        "2024-03-15 14:30:00",
        "2024-03-15T14:30:00+99:00",
        "2024-03-15T14:30:00Zulu",
        "2024-03-15T14:30:00Z[Europe/Paris]",
        "٢٠٢٤-٠٣-١٥",
        "0000-12-31",
        "-001-01-01",
        "+10000-01-01",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "+999999999-12-31T23:59:59-18:00"
      })
  void refusesWhatIsNoDateOfTheYears1To9999(String sent) {
    assertThat(refusal(rule("date"), sent))
        .isEqualTo(
            new Refusal(
                ErrorCode.INVALID_DATE,
                "Not a valid date. Use ISO 8601: 2024-03-15, 2024-03-15T14:30:00 or"
                    + " 2024-03-15T14:30:00+02:00."));
  }

  @Test
  void refusesTimestampsInNumbers() {
    assertThat(refusal(rule("date"), 1710513000).code()).isEqualTo(ErrorCode.INVALID_DATE);
  }

  @Test
  void boundsAreInclusiveAndComparedInUtc() {
    ValueRule rule = rule("date", "min", "2024-01-01", "max", "2024-12-31T12:00:00");
    assertThat(kept(rule, "2024-01-01T02:00:00+02:00")).isNotNull();
    assertThat(kept(rule, "2024-12-31T12:00:00Z")).isNotNull();
    assertThat(refusal(rule, "2024-01-01T00:00:00+02:00"))
        .isEqualTo(
            new Refusal(
                ErrorCode.TOO_SMALL, "Ensure this date is not before 2024-01-01T00:00:00."));
    assertThat(refusal(rule, "2024-12-31T12:00:01"))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_LARGE, "Ensure this date is not after 2024-12-31T12:00:00."));
  }

  @Test
  void aDateReadBackIsTheSameDate() {
    LocalDateTime moment = LocalDateTime.of(987, 6, 5, 4, 3, 2);
    assertThat(DateRule.parse(DateRule.format(moment))).contains(moment);
  }
}
