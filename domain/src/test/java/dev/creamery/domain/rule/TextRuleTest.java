package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
  private static final String FAMILY = "\uD83D\uDC68";

  @ParameterizedTest
  @ValueSource(strings = {"short_text", "long_text", "wysiwyg", "html"})
  void keepsTextExactlyAsSent(String type) {
    String sent = " <b>İstanbul</b>\r\n\t<script>1</script> ";
    assertThat(kept(rule(type), sent)).isEqualTo(new FieldValue.Text(sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short_text", "long_text", "wysiwyg", "html"})
  void refusesWhatIsNotText(String type) {
    assertThat(refusal(rule(type), 7))
        .isEqualTo(new Refusal(ErrorCode.WRONG_TYPE, "Not a valid string."));
    assertThat(refusal(rule(type), true).code()).isEqualTo(ErrorCode.WRONG_TYPE);
  }

  @Test
  void shortTextHas255CharactersUnlessItsDefinitionSaysMore() {
    assertThat(kept(rule("short_text"), "a".repeat(255))).isNotNull();
    assertThat(refusal(rule("short_text"), "a".repeat(256)))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_LONG, "Ensure this field has no more than 255 characters."));
    assertThat(kept(rule("short_text", "max_length", 300), "a".repeat(300))).isNotNull();
  }

  @Test
  void otherTextIsAsLongAsItLikes() {
    assertThat(kept(rule("html"), "a".repeat(100_000))).isNotNull();
    assertThat(kept(rule("long_text"), "a".repeat(100_000))).isNotNull();
  }

  @Test
  void countsCodePointsAndNotTheirHalves() {
    assertThat(kept(rule("short_text"), FAMILY.repeat(255))).isNotNull();
    assertThat(refusal(rule("short_text"), FAMILY.repeat(256)).code())
        .isEqualTo(ErrorCode.TOO_LONG);
    assertThat(refusal(rule("short_text", "min_length", 2), FAMILY))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_SHORT, "Ensure this field has at least 2 characters."));
  }

  @Test
  void boundsAreInclusive() {
    ValueRule rule = rule("long_text", "min_length", 2, "max_length", 3);
    assertThat(kept(rule, "ab")).isNotNull();
    assertThat(kept(rule, "abc")).isNotNull();
    assertThat(refusal(rule, "a").code()).isEqualTo(ErrorCode.TOO_SHORT);
    assertThat(refusal(rule, "abcd").code()).isEqualTo(ErrorCode.TOO_LONG);
  }

  @Test
  void aPatternMatchesTheWholeText() {
    ValueRule rule = rule("short_text", "pattern", "[a-z]+");
    assertThat(kept(rule, "abc")).isNotNull();
    assertThat(refusal(rule, "abc1"))
        .isEqualTo(
            new Refusal(
                ErrorCode.PATTERN_MISMATCH,
                "This value does not match the required pattern: [a-z]+"));
  }

  @Test
  void aKeptValueOfAnotherTypeIsRefused() {
    assertThat(rule("html").check(new FieldValue.Flag(true)))
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.WRONG_TYPE));
  }
}
