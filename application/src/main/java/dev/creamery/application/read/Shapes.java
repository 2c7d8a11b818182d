package dev.creamery.application.read;

import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.CheckboxRule;
import dev.creamery.domain.rule.ReferenceRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small shapes that reads are made of. */
final class Shapes {
  private Shapes() {}

  static InputValue number(long number) {
    return new InputValue.Num(BigDecimal.valueOf(number));
  }

  static InputValue media(String url, String alt) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("url", new InputValue.Text(url));
    members.put("alt", new InputValue.Text(alt));
    return new InputValue.Members(members);
  }

  /** What a field without a value reads as. */
  static InputValue cleared(FieldDefinition field) {
    Optional<FieldValue> byDefault = field.required() ? field.rule().byDefault() : Optional.empty();
    if (byDefault.isPresent() && byDefault.get() instanceof FieldValue.Text text) {
      // Written before the field became required.
      return new InputValue.Text(text.value());
    }
    if (field.type().isTextual()) {
      return new InputValue.Text("");
    }
    if (field.rule() instanceof CheckboxRule rule) {
      return new InputValue.Bool(rule.initially());
    }
    return field.rule() instanceof ReferenceRule rule && rule.many()
        ? new InputValue.Many(List.of())
        : new InputValue.Nothing();
  }
}
