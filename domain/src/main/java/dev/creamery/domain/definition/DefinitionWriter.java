package dev.creamery.domain.definition;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the members of a definition in writing order; what is not set is left out. */
public final class DefinitionWriter {
  private final Map<String, InputValue> members = new LinkedHashMap<>();

  public void value(String name, Optional<? extends InputValue> value) {
    value.ifPresent(v -> members.put(name, v));
  }

  public void text(String name, Optional<String> text) {
    value(name, text.map(InputValue.Text::new));
  }

  public void texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      List<InputValue> values = texts.stream().<InputValue>map(InputValue.Text::new).toList();
      members.put(name, new InputValue.Many(values));
    }
  }

  public void number(String name, Optional<? extends Number> number) {
    value(name, number.map(n -> new InputValue.Num(BigDecimal.valueOf(n.longValue()))));
  }

  /** Writes {@code true}; false is what is meant where nothing is written. */
  public void flag(String name, boolean flag) {
    if (flag) {
      members.put(name, new InputValue.Bool(true));
    }
  }

  public InputValue.Members members() {
    return new InputValue.Members(members);
  }
}
