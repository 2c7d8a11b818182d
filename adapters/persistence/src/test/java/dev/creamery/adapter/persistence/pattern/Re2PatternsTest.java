package dev.creamery.adapter.persistence.pattern;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.creamery.domain.rule.TextPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Re2PatternsTest {
  private final TextPattern.Compiler patterns = new Re2Patterns();

  @Test
  void matchesTheWholeTextOnly() {
    TextPattern pattern = patterns.compile("[a-z]+");

    assertThat(pattern.matches("abc")).isTrue();
    assertThat(pattern.matches("abc1")).isFalse();
  }

  @Test
  void keepsTheExpressionAsItWasWritten() {
    assertThat(patterns.compile("a|b").source()).isEqualTo("a|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(.*a){20}b"})
  void isDoneAtOnceWhereABacktrackingEngineIsNot(String expression) {
    TextPattern pattern = patterns.compile(expression);

    boolean matches =
        assertTimeoutPreemptively(ofSeconds(5), () -> pattern.matches("a".repeat(2_000)));

    assertThat(matches).isFalse();
  }

  @Test
  void saysWhatIsWrongWithAnExpression() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> patterns.compile("(a"))
        .withMessageContaining("missing closing )");
  }

  @Test
  void refusesWhatOnlyBacktrackingCanMatch() {
    assertThatIllegalArgumentException().isThrownBy(() -> patterns.compile("(a)\\1"));
    assertThatIllegalArgumentException().isThrownBy(() -> patterns.compile("(?=a)a"));
  }

  @Test
  void refusesExpressionsThatGrowBeyondMeasure() {
    assertThatIllegalArgumentException().isThrownBy(() -> patterns.compile("a".repeat(1_001)));
    assertTimeoutPreemptively(
        ofSeconds(5),
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> patterns.compile("((a{100}){100}){100}")));
  }
}
