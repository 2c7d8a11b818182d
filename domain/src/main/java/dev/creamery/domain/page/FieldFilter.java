package dev.creamery.domain.page;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Asks for pages whose field of that name has that value. A page says nothing of the types of its
 * fields, so that {@code 7} asks for the text and for the number.
 */
public record FieldFilter(String name, String value) {
  /** Written out, so that a few characters cannot ask for a billion digits. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

  /** All that the value may stand for; at least one. */
  public List<InputValue> meanings() {
    List<InputValue> meanings = new ArrayList<>(List.of(new InputValue.Text(value)));
    if (NUMBER.matcher(value).matches()) {
      meanings.add(new InputValue.Num(new BigDecimal(value)));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.equals("true") || lower.equals("false")) {
      meanings.add(new InputValue.Bool(lower.equals("true")));
    }
    return meanings;
  }

  /** Whether these fields are asked for. */
  public boolean matches(InputValue.Members fields) {
    InputValue held = fields.values().get(name);
    return held != null && meanings().stream().anyMatch(meaning -> same(meaning, held));
  }

  /** Numbers are compared by their value: 1.0 is 1. */
  private static boolean same(InputValue meaning, InputValue held) {
    return (meaning instanceof InputValue.Num asked && held instanceof InputValue.Num number)
        ? asked.value().compareTo(number.value()) == 0
        : meaning.equals(held);
  }
}
