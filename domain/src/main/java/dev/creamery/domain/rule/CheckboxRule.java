package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.Optional;

/**
 * True or false.
 *
 * @param initially what a field without a value reads as
 */
public record CheckboxRule(boolean initially) implements ValueRule {
  @Override
  public Reading read(InputValue input) {
    return input instanceof InputValue.Bool bool
        ? new Reading.Value(new FieldValue.Flag(bool.value()))
        : Reading.refused(ErrorCode.WRONG_TYPE, "Must be true or false.");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    return value instanceof FieldValue.Flag
        ? Optional.empty()
        : Optional.of(new Refusal(ErrorCode.WRONG_TYPE, "Must be true or false."));
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.value("default", Optional.of(new InputValue.Bool(initially)).filter(b -> b.value()));
  }
}
