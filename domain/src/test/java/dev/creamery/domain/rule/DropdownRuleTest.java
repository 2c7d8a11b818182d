package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DropdownRuleTest {
  private static final List<Object> CHOICES =
      List.of("red", Inputs.members("value", "green", "label", "As grass"));

  @Test
  void keepsTheValueOfAChoice() {
    ValueRule rule = rule("dropdown", "choices", CHOICES);
    assertThat(kept(rule, "red")).isEqualTo(new FieldValue.Text("red"));
    assertThat(kept(rule, "green")).isEqualTo(new FieldValue.Text("green"));
  }

  @Test
  void refusesWhatIsNoChoiceAndListsThem() {
    Refusal expected =
        new Refusal(ErrorCode.UNKNOWN_CHOICE, "Not a valid choice. Use one of: red, green.");
    ValueRule rule = rule("dropdown", "choices", CHOICES);
    assertThat(refusal(rule, "blue")).isEqualTo(expected);
    assertThat(refusal(rule, "Red")).isEqualTo(expected);
    assertThat(refusal(rule, "As grass")).isEqualTo(expected);
  }

  @Test
  void listsNoMoreChoicesThanAnyoneReads() {
    List<String> choices = IntStream.range(0, 500).mapToObj(i -> "c" + i).toList();
    assertThat(refusal(rule("dropdown", "choices", choices), "x").message())
        .startsWith("Not a valid choice. Use one of: c0, c1, ")
        .endsWith("c19 and 480 more.");
  }

  @Test
  void refusesWhatIsNotText() {
    assertThat(refusal(rule("dropdown", "choices", CHOICES), 1).code())
        .isEqualTo(ErrorCode.WRONG_TYPE);
  }

  @Test
  void aDefaultIsWrittenWhereNothingIsGiven() {
    assertThat(rule("dropdown", "choices", CHOICES, "default", "green").byDefault())
        .contains(new FieldValue.Text("green"));
    assertThat(rule("dropdown", "choices", CHOICES).byDefault()).isEmpty();
  }
}
