package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few choices.
 *
 * @param choices what may be written, each with the label that people see, in the author's order
 * @param initially the choice of an item that is written without one
 */
public record DropdownRule(List<Choice> choices, Optional<String> initially) implements ValueRule {
  /** A choice: what is written and what people see. */
  public record Choice(String value, String label) {}

  public DropdownRule {
    choices = List.copyOf(choices);
  }

  @Override
  public Reading read(InputValue input) {
    return input instanceof InputValue.Text text
        ? Reading.checked(this, new FieldValue.Text(text.value()))
        : Reading.refused(ErrorCode.WRONG_TYPE, "Not a valid string.");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    boolean known =
        value instanceof FieldValue.Text text
            && choices.stream().anyMatch(choice -> choice.value().equals(text.value()));
    return known
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                ErrorCode.UNKNOWN_CHOICE,
                "Not a valid choice. Use one of: "
                    + Listing.of(choices.stream().map(Choice::value).toList())
                    + "."));
  }

  @Override
  public Optional<FieldValue> byDefault() {
    return initially.map(FieldValue.Text::new);
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.value(
        "choices", Optional.of(new InputValue.Many(choices.stream().map(this::member).toList())));
    out.text("default", initially);
  }

  private InputValue member(Choice choice) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("value", new InputValue.Text(choice.value()));
    members.put("label", new InputValue.Text(choice.label()));
    return new InputValue.Members(members);
  }
}
