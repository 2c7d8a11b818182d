package dev.creamery.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.fixture.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldFilterTest {
  private static boolean matches(String asked, Object held) {
    return new FieldFilter("x", asked).matches(Inputs.members("x", held));
  }

  @Test
  void asksForATextExactly() {
    assertThat(matches("Red", "Red")).isTrue();
    assertThat(matches("Red", "red")).isFalse();
    assertThat(matches("Red", List.of("Red"))).isFalse();
    assertThat(matches("Red", Map.of("Red", "Red"))).isFalse();
  }

  @Test
  void asksForANumberByItsValue() {
    assertThat(matches("1.0", 1)).isTrue();
    assertThat(matches("1", "1")).isTrue();
    assertThat(matches("2", 1)).isFalse();
    assertThat(new FieldFilter("x", "1e999999999").meanings()).hasSize(1);
  }

  @Test
  void asksForABooleanInAnyCase() {
    assertThat(matches("True", true)).isTrue();
    assertThat(matches("TRUE", true)).isTrue();
    assertThat(matches("FALSE", true)).isFalse();
  }

  @Test
  void findsNothingWithoutTheField() {
    assertThat(new FieldFilter("y", "7").matches(Inputs.members("x", 7))).isFalse();
  }
}
