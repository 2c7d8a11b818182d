package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.adapter.rest.error.Refused;
import dev.creamery.domain.command.Precondition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  private static void assertVersions(String header, Long... versions) {
    assertThat(IfMatch.parse(List.of(header)))
        .contains(new Precondition.AtVersion(Set.of(versions)));
  }

  @Test
  void readsTheVersionsOfTags() {
    assertVersions("\"3-8f0e1d2c3b4a5968\"", 3L);
    assertVersions("\"3-8f0e1d2c3b4a5968-gzip\"", 3L);
    assertVersions(" \"3-a\" ,\"4-b\"", 3L, 4L);
    assertThat(IfMatch.parse(List.of("\"3-a\"", "\"4-b\"")))
        .contains(new Precondition.AtVersion(Set.of(3L, 4L)));
  }

  @Test
  void matchesNothingByWeakTagsAndThoseOfOtherThings() {
    assertVersions("W/\"3-a\"");
    assertVersions("\"8f0e1d2c3b4a5968\", \"\", \"-3\", \"03-a\", \"99999999999999999999-a\"");
    assertVersions("W/\"3-a\", \"4,-b\", \"5-c,d\"", 5L);
  }

  @Test
  void takesAStarForWhateverIsThere() {
    assertThat(IfMatch.parse(List.of(" * "))).contains(new Precondition.Exists());
    assertThat(IfMatch.parse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "\"3", "\"3\" \"4\"", "\"3\",*", "\"3\",4", "w/\"3\"", "'3'"})
  void refusesWhatIsNotWellFormed(String header) {
    assertThatThrownBy(() -> IfMatch.parse(List.of(header)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("If-Match");
  }
}
