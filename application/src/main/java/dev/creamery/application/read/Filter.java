package dev.creamery.application.read;

import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.rule.CheckboxRule;
import java.util.List;
import java.util.Optional;

/**
 * What a value must be for its item to be in a list.
 *
 * @param values of the kind that the field keeps: one, several for {@link Operator#IN}; none means
 *     that the field has no value
 */
public record Filter(FieldDefinition field, Operator operator, List<FieldValue> values) {
  public Filter {
    values = List.copyOf(values);
  }

  /** The value that a field without one reads as, where that is one: of a checkbox. */
  public static Optional<FieldValue> readsAs(FieldDefinition field) {
    return field.rule() instanceof CheckboxRule checkbox
        ? Optional.of(new FieldValue.Flag(checkbox.initially()))
        : Optional.empty();
  }

  /** Whether fields without a value are meant, before {@link Operator#NE} turns it round. */
  public boolean meansAbsent() {
    return values.isEmpty() || readsAs(field).filter(values::contains).isPresent();
  }
}
