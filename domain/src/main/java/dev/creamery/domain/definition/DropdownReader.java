package dev.creamery.domain.definition;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.DropdownRule;
import dev.creamery.domain.rule.DropdownRule.Choice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the choices of a dropdown: {@code "red"} or {@code {"value":"red","label":"Red"}} each. */
final class DropdownReader {
  private static final int MAX_CHOICES = 500;
  private static final String CHOICES =
      "A choice is a string, or an object with \"value\" and \"label\".";
  private static final InputValue NOTHING = new InputValue.Nothing();
  private static final Set<String> MEMBERS = Set.of("value", "label");

  private DropdownReader() {}

  static DropdownRule read(DefinitionMembers in) {
    List<Choice> choices = new ArrayList<>();
    Set<String> values = new LinkedHashSet<>();
    for (InputValue input : in.values("choices")) {
      Optional<Choice> choice = choice(input);
      choice.ifPresentOrElse(choices::add, () -> in.refuse("choices", CHOICES));
      if (choice.isPresent() && !values.add(choice.get().value())) {
        in.refuse("choices", "The choice " + choice.get().value() + " is given twice.");
      }
    }
    if (choices.isEmpty() || choices.size() > MAX_CHOICES) {
      in.refuse("choices", "Give 1 to " + MAX_CHOICES + " choices. " + CHOICES);
    }
    Optional<String> initially = in.text("default");
    if (initially.isPresent() && !values.contains(initially.get())) {
      in.refuse("default", "Must be one of the choices.");
    }
    return new DropdownRule(choices, initially);
  }

  private static Optional<Choice> choice(InputValue input) {
    if (!(input instanceof InputValue.Members members)) {
      return choice(input, NOTHING);
    }
    return MEMBERS.containsAll(members.values().keySet())
        ? choice(member(members, "value"), member(members, "label"))
        : Optional.empty();
  }

  private static InputValue member(InputValue.Members members, String name) {
    return members.values().getOrDefault(name, NOTHING);
  }

  private static Optional<Choice> choice(InputValue value, InputValue label) {
    InputValue seen = label.clears() ? value : label;
    return !value.clears()
            && value instanceof InputValue.Text text
            && seen instanceof InputValue.Text name
        ? Optional.of(new Choice(text.value(), name.value()))
        : Optional.empty();
  }
}
