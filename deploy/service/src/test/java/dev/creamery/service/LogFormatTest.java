package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

  private static Map<String, String> settings(Map<String, String> environment) {
    return LogFormat.settings(new Settings(new Properties(), environment));
  }

  @Test
  void isForPeopleUnlessAskedOtherwise() {
    assertThat(settings(Map.of())).containsEntry("quarkus.log.console.json.enabled", "false");
  }

  @ParameterizedTest
  @CsvSource({"text, false", "json, true"})
  void isWhatIsAskedFor(String format, String json) {
    assertThat(settings(Map.of("CREAMERY_LOG_FORMAT", format)))
        .containsEntry("quarkus.log.console.json.enabled", json);
  }

  @Test
  void anotherFormatStopsTheStart() {
    assertThatThrownBy(() -> settings(Map.of("CREAMERY_LOG_FORMAT", "xml")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_LOG_FORMAT is xml");
  }
}
