package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  private static final Settings NONE = new Settings(new Properties(), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db.example:5433/creamery?sslmode=require",
        "postgres://db.example:5433/creamery?sslmode=require",
        "jdbc:postgresql://db.example:5433/creamery?sslmode=require",
        "  postgresql://db.example:5433/creamery?sslmode=require\n"
      })
  void readsEverySpelling(String url) {
    assertThat(DatabaseUrl.parse(url).settings(NONE))
        .containsExactly(
            Map.entry(
                "creamery.database.url", "postgresql://db.example:5433/creamery?sslmode=require"));
  }

  @Test
  void leavesTheUsualPortUnsaid() {
    assertThat(DatabaseUrl.parse("postgres://db/creamery").plain())
        .isEqualTo("postgresql://db/creamery");
  }

  @Test
  void takesCredentialsOutOfTheUrl() {
    assertThat(DatabaseUrl.parse("postgres://ann:p%40ss:w+rd@db/creamery").settings(NONE))
        .containsOnly(
            Map.entry("creamery.database.url", "postgresql://db/creamery"),
            Map.entry("creamery.database.username", "ann"),
            Map.entry("creamery.database.password", "p@ss:w+rd"));
  }

  @Test
  void prefersConfiguredCredentialsToThoseInTheUrl() {
    Settings settings =
        new Settings(
            new Properties(),
            Map.of("CREAMERY_DATABASE_USERNAME", "ben", "CREAMERY_DATABASE_PASSWORD", "secret"));

    assertThat(DatabaseUrl.parse("postgres://ann:other@db/creamery").settings(settings))
        .containsEntry("creamery.database.username", "ben")
        .containsEntry("creamery.database.password", "secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/creamery",
        "db:5432/creamery",
        "postgresql://ann:secret@/creamery",
        "postgresql://ann:secret@db",
        "postgresql://ann:secret@db/",
        "postgresql:secret",
        "jdbc:secret",
        "postgresql://ann:secret@d b/creamery",
        "secret"
      })
  void refusesWhatIsNoDatabaseWithoutTellingItsPassword(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_DATABASE_URL")
        .hasMessageContaining("postgresql://host:5432/creamery")
        .hasMessageNotContaining("secret");
  }
}
