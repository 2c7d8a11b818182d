package dev.creamery.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTypesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "image/avif", "audio/mpeg", "video/mp4", "font/woff2", "text/plain"})
  void areShownInTheirPlace(String type) {
    assertThat(InertTypes.include(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/svg+xml",
        "image/xml",
        "text/html",
        "text/css",
        "application/pdf",
        "application/xhtml+xml",
        "application/octet-stream",
        "model/gltf+json",
        "image",
        ""
      })
  void areNotWhatABrowserCouldRun(String type) {
    assertThat(InertTypes.include(type)).isFalse();
  }
}
