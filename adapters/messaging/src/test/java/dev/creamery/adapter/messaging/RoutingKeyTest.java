package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingKeyTest {
  @ParameterizedTest
  @CsvSource({
    "team_members,team_members",
    "team-1,team-1",
    "a.b,a%2Eb",
    "a*,a%2A",
    "#,%23",
    "%,%25",
    "é,%C3%A9"
  })
  void aWordCanBeNoOtherWordsAndNoWildcard(String text, String word) {
    assertThat(RoutingKey.word(text)).isEqualTo(word);
  }
}
