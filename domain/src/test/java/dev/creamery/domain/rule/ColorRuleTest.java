package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorRuleTest {
  @ParameterizedTest
  @CsvSource({"#FFAA00,#ffaa00", "#ffaa00,#ffaa00", "#Fa0,#ffaa00", "#000,#000000"})
  void keepsColorsInOneSpelling(String sent, String keptAs) {
    assertThat(kept(rule("color"), sent)).isEqualTo(new FieldValue.Text(keptAs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffaa00", "#ffaa0", "#ffaa0000", "#ggg", "red", "#", "#ff\n", " #fff"})
  void refusesWhatIsNoColor(String sent) {
    assertThat(refusal(rule("color"), sent))
        .isEqualTo(new Refusal(ErrorCode.INVALID_COLOR, "Not a valid color. Use #rgb or #rrggbb."));
  }

  @Test
  void refusesColorsInNumbers() {
    assertThat(refusal(rule("color"), 0xffaa00).code()).isEqualTo(ErrorCode.INVALID_COLOR);
  }
}
