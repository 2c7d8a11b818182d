package dev.creamery.domain.collection;

import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.rule.ValueRule;
import java.util.Optional;

/**
 * A field of a collection.
 *
 * @param label what people see; the key where the author gave none
 * @param help what an editor may be told
 * @param required whether every locale of an item that is written must have a value
 * @param unique whether no two items may have the same value in one locale
 * @param renamedFrom the key that the field had before; empty where it always had this one
 * @param storedAs the name under which values are kept: it outlives every renaming, and is never
 *     given twice within a collection, so that a new field never finds values of one that is gone
 */
public record FieldDefinition(
    FieldKey key,
    String label,
    Optional<String> help,
    FieldType type,
    boolean required,
    boolean unique,
    Optional<FieldKey> renamedFrom,
    String storedAs,
    ValueRule rule) {

  /** Whether an item without a value breaks the definition: not where it has one by default. */
  public boolean needsValue() {
    return required && type != FieldType.CHECKBOX && rule.byDefault().isEmpty();
  }

  /** The same field, with its values kept under this name. */
  public FieldDefinition storedAs(String name) {
    return new FieldDefinition(key, label, help, type, required, unique, renamedFrom, name, rule);
  }
}
