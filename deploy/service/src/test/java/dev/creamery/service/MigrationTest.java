package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

  @Test
  void comesWithTheStartUnlessTold() {
    assertThat(Migration.parse(Optional.empty())).isEqualTo(Migration.START);
    assertThat(Migration.parse(Optional.of("only"))).isEqualTo(Migration.ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "ONLY", "later"})
  void refusesOtherWords(String word) {
    assertThatThrownBy(() -> Migration.parse(Optional.of(word)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_MIGRATE")
        .hasMessageContaining("start, only or never");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "START")
  void isNobodysOwnMatterWithoutAServer(Migration migration) {
    assertThatThrownBy(() -> migration.requireServer(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_DATABASE_URL");
    assertThatCode(() -> migration.requireServer(true)).doesNotThrowAnyException();
  }
}
