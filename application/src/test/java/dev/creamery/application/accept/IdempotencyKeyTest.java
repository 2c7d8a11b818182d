package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"8e03978e-40d5\",8e03978e-40d5",
        "8e03978e-40d5,8e03978e-40d5",
        "` order:1/2 `,order:1/2",
        "\"with a space\",with a space",
        "\"a\\\"b\\\\c\",a\"b\\c",
      })
  void readsAStringWithOrWithoutItsQuotes(String header, String key) {
    assertThat(IdempotencyKey.parse(header)).contains(new IdempotencyKey(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"\"",
        "\"open",
        "a b",
        "a,b",
        "a;b=1",
        "\"a\";b",
        "ä",
        "\"a\\b\"",
        "a\"b"
      })
  void refusesWhatIsNone(String header) {
    assertThat(IdempotencyKey.parse(header)).isEmpty();
  }

  @Test
  void takesUpTo255Characters() {
    String longest = "k".repeat(255);
    assertThat(IdempotencyKey.parse(longest)).isPresent();
    assertThat(IdempotencyKey.parse("\"" + longest + "\"")).isPresent();
    assertThat(IdempotencyKey.parse(longest + "k")).isEmpty();
  }
}
