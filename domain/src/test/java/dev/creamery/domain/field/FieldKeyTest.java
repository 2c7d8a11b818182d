package dev.creamery.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "Name", "first_name", "first-name", "x1", "meta_title"})
  void keepsTheSpellingOfItsAuthor(String text) {
    assertThat(FieldKey.parse(text)).hasToString("Optional[" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "_a", "-a", "a b", "a.b", "a[0]", "größe", "a\n", "meta"})
  void refusesWhatAddressesAndReadsCouldNotCarry(String text) {
    assertThat(FieldKey.parse(text)).isEmpty();
    assertThatThrownBy(() -> new FieldKey(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has100CharactersAtMost() {
    assertThat(FieldKey.parse("a".repeat(100))).isPresent();
    assertThat(FieldKey.parse("a".repeat(101))).isEmpty();
  }
}
