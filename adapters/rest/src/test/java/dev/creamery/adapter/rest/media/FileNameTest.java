package dev.creamery.adapter.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "fern.png,fern.png",
    "../../etc/passwd,passwd",
    "C:\\pictures\\fern.png,fern.png",
    "'  farn ä.png ','farn ä.png'"
  })
  void keepsTheLastPart(String sent, String shown) {
    assertThat(FileName.of(sent)).contains(shown);
  }

  @Test
  void losesWhatNobodySees() {
    assertThat(FileName.of("a\u0000b\r\nc\ud800")).contains("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a/", " \u0000 "})
  void isNoneWhereNothingIsLeft(String sent) {
    assertThat(FileName.of(sent)).isEmpty();
  }

  @Test
  void isCutBetweenCharacters() {
    assertThat(FileName.of("x".repeat(300)).orElseThrow()).hasSize(255);
    assertThat(FileName.of("x" + "🌿".repeat(200)).orElseThrow()).hasSize(255).endsWith("🌿");
    assertThat(FileName.of("🌿".repeat(200)).orElseThrow()).endsWith("🌿");
  }
}
