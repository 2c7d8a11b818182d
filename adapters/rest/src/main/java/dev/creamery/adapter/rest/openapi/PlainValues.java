package dev.creamery.adapter.rest.openapi;

import dev.creamery.domain.field.InputValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into maps, lists and what is in them, which is what models of OpenAPI hold. Empty
 * for null, which in maps and lists is null again.
 */
final class PlainValues implements InputValue.Cases<Optional<Object>> {
  /** A text or a number as text. */
  static String text(InputValue value) {
    return String.valueOf(value.match(new PlainValues()).orElse(""));
  }

  @Override
  public Optional<Object> text(InputValue.Text text) {
    return Optional.of(text.value());
  }

  @Override
  public Optional<Object> number(InputValue.Num number) {
    return Optional.of(number.value());
  }

  @Override
  public Optional<Object> bool(InputValue.Bool bool) {
    return Optional.of(bool.value());
  }

  @Override
  public Optional<Object> nothing(InputValue.Nothing nothing) {
    return Optional.empty();
  }

  @Override
  public Optional<Object> many(InputValue.Many many) {
    List<@Nullable Object> plain = new ArrayList<>();
    many.values().forEach(value -> plain.add(value.match(this).orElse(null)));
    return Optional.of(plain);
  }

  @Override
  public Optional<Object> members(InputValue.Members members) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    members.values().forEach((name, value) -> plain.put(name, value.match(this).orElse(null)));
    return Optional.of(plain);
  }
}
