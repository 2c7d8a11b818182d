package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import java.util.Optional;

/** What a field accepts: one implementation for each family of field types. */
public interface ValueRule {
  /** Whether this value clears the field: {@code ""} and {@code null} clear every field. */
  default boolean clears(InputValue input) {
    return input.clears();
  }

  /**
   * Reads a value that does not {@linkplain #clears clear} the field.
   *
   * @return the value as it will be kept, or why it is refused
   */
  Reading read(InputValue input);

  /** The constraint that a value of this field breaks; empty where it breaks none. */
  Optional<Refusal> check(FieldValue value);

  /** The value of a field that a create or replace leaves out; empty where it stays without. */
  default Optional<FieldValue> byDefault() {
    return Optional.empty();
  }

  /** Writes the constraints as a definition gives them. */
  void describe(DefinitionWriter out);
}
