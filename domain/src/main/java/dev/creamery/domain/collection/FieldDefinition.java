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
 * @param indexed whether reads are ordered and limited by this field often enough for an index
 */
public record FieldDefinition(
    FieldKey key,
    String label,
    Optional<String> help,
    FieldType type,
    boolean required,
    boolean unique,
    boolean indexed,
    ValueRule rule) {}
