package dev.creamery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final String NAME = "CREAMERY_WRITE_TOKEN";

  @TempDir Path data = Path.of("");

  @Test
  void theUrlIsTakenFromWhoeverIsNearest() {
    Settings bare = new Settings(Map.of());
    assertThat(bare.url(Optional.empty())).isEqualTo("http://localhost:8080");
    assertThat(new Settings(Map.of("CREAMERY_PORT", "81")).url(Optional.empty()))
        .isEqualTo("http://localhost:81");
    Settings elsewhere = new Settings(Map.of("CREAMERY_URL", "https://a.example/"));
    assertThat(elsewhere.url(Optional.empty())).isEqualTo("https://a.example");
    assertThat(elsewhere.url(Optional.of("http://b.example"))).isEqualTo("http://b.example");
  }

  @Test
  void theTokenIsTakenFromWhoeverIsNearest() throws IOException {
    Files.writeString(data.resolve("tokens.env"), "CREAMERY_READ_TOKEN=r\n" + NAME + "=file\n");
    Settings bare = new Settings(Map.of("CREAMERY_DATA", data.toString()));
    assertThat(bare.token(Optional.empty(), NAME, Optional.empty())).isEqualTo("file");
    assertThat(new Settings(Map.of()).token(Optional.empty(), NAME, Optional.of(data)))
        .isEqualTo("file");
    Settings told = new Settings(Map.of(NAME, "told"));
    assertThat(told.token(Optional.empty(), NAME, Optional.of(data))).isEqualTo("told");
    assertThat(told.token(Optional.of("given"), NAME, Optional.of(data))).isEqualTo("given");
  }

  @Test
  void saysWhereATokenIsLookedFor() {
    assertThatThrownBy(
            () -> new Settings(Map.of()).token(Optional.empty(), NAME, Optional.of(data)))
        .hasMessageContaining("--token")
        .hasMessageContaining(NAME)
        .hasMessageContaining("tokens.env");
  }
}
