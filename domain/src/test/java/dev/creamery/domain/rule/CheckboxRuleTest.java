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

class CheckboxRuleTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsBooleans(boolean sent) {
    assertThat(kept(rule("checkbox"), sent)).isEqualTo(new FieldValue.Flag(sent));
  }

  @Test
  void takesNeitherWordsNorNumbersForBooleans() {
    Refusal expected = new Refusal(ErrorCode.WRONG_TYPE, "Must be true or false.");
    assertThat(refusal(rule("checkbox"), "true")).isEqualTo(expected);
    assertThat(refusal(rule("checkbox"), 1)).isEqualTo(expected);
  }

  @Test
  void itsDefaultIsForReadsAndIsNeverWritten() {
    CheckboxRule rule = (CheckboxRule) rule("checkbox", "default", true);
    assertThat(rule.initially()).isTrue();
    assertThat(rule.byDefault()).isEmpty();
  }
}
