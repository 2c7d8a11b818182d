package dev.creamery.adapter.persistence.json;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any value that a client could send. */
final class InputValues {
  private InputValues() {}

  static Arbitrary<InputValue> any() {
    return Arbitraries.lazyOf(
        InputValues::scalars, InputValues::scalars, InputValues::arrays, InputValues::objects);
  }

  private static Arbitrary<InputValue> scalars() {
    return Arbitraries.oneOf(
        List.of(
            texts().map(InputValue.Text::new),
            numbers().map(InputValue.Num::new),
            Arbitraries.of(true, false).map(InputValue.Bool::new),
            Arbitraries.just(new InputValue.Nothing())));
  }

  /** Any text that UTF-8 can carry. */
  static Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(1, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .map(Character::toString)
        .list()
        .ofMaxSize(20)
        .map(characters -> String.join("", characters));
  }

  /** Numbers whose last digit counts, zeros too. */
  static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .ofScale(30)
        .flatMap(
            number ->
                Arbitraries.integers()
                    .between(0, 100)
                    .map(scale -> new BigDecimal(number.unscaledValue(), scale)));
  }

  private static Arbitrary<InputValue> arrays() {
    return any().list().ofMaxSize(3).map(InputValue.Many::new);
  }

  private static Arbitrary<InputValue> objects() {
    return members().map(InputValue.Members::new);
  }

  static Arbitrary<Map<String, InputValue>> members() {
    return Arbitraries.maps(texts(), any())
        .ofMaxSize(3)
        .map(values -> (Map<String, InputValue>) new LinkedHashMap<>(values));
  }
}
