package dev.creamery.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"posts", "Team-Members", "team_members2", "pages", "meta"})
  void keepsTheSpellingOfItsAuthor(String text) {
    assertThat(CollectionKey.parse(text)).hasToString("Optional[" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2nd", "a/b", "a,b", "a b", "bulk", "page"})
  void refusesWhatMeansSomethingElseInAddresses(String text) {
    assertThat(CollectionKey.parse(text)).isEmpty();
    assertThatThrownBy(() -> new CollectionKey(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
