package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {

  private static Map<String, String> settings(Map<String, String> environment) {
    return LogFormat.settings(new Settings(new Properties(), environment));
  }

  @Test
  void isForPeopleUnlessAskedOtherwise() {
    assertThat(settings(Map.of())).containsEntry("creamery.log.format", "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void isWhatIsAskedFor(String format) {
    assertThat(settings(Map.of("CREAMERY_LOG_FORMAT", format)))
        .containsEntry("creamery.log.format", format);
  }

  @Test
  void anotherFormatStopsTheStart() {
    assertThatThrownBy(() -> settings(Map.of("CREAMERY_LOG_FORMAT", "xml")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_LOG_FORMAT is xml");
  }
}
