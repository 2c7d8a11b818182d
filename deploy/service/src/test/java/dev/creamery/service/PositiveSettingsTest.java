package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositiveSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0s", "000", "-5m", "0 ms", "PT0S", "-0"})
  void refusesNothingWhereSomethingIsNeededAndSaysWhere(String value) {
    assertThatThrownBy(() -> PositiveSettings.check(Map.of("CREAMERY_MEDIA_FETCHES", value)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "CREAMERY_MEDIA_FETCHES is "
                + value
                + "; set it to more than 0, or leave it out for its default.");
  }

  @ParameterizedTest
  @CsvSource({
    "CREAMERY_MEDIA_FETCHES,10",
    "CREAMERY_PROCESS_GATHER,0",
    "CREAMERY_WEBHOOKS_EVERY,PT0.5S",
    "CREAMERY_DATABASE_PASSWORD,-secret0",
    "CREAMERY_MEDIA_URL,",
    "OTHER,0"
  })
  void takesWhatHasAMeaning(String name, String value) {
    assertThatCode(() -> PositiveSettings.check(Map.of(name, value == null ? "" : value)))
        .doesNotThrowAnyException();
  }
}
