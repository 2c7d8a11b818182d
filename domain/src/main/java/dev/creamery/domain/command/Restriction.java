package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.rule.OnDelete;
import dev.creamery.domain.rule.ReferenceRule;
import java.util.Optional;

/**
 * A reference that forbids the deletion of its target, as its field's {@code "on_delete"} says.
 *
 * @param collection of the item that holds it
 * @param id of the item that holds it
 */
public record Restriction(CollectionKey collection, long id, FieldKey field) {
  /** A reference of this item that restricts the deletion of the target; empty where none does. */
  public static Optional<Restriction> of(Item item, Collection schema, ReferenceTarget target) {
    if (item.deleted()) {
      return Optional.empty();
    }
    return schema.fields().stream()
        .filter(field -> restricts(field) && refers(item, field.key(), target))
        .findFirst()
        .map(field -> new Restriction(item.collection(), item.key().id(), field.key()));
  }

  private static boolean restricts(FieldDefinition field) {
    return field.rule() instanceof ReferenceRule rule && rule.onDelete() == OnDelete.RESTRICT;
  }

  private static boolean refers(Item item, FieldKey field, ReferenceTarget target) {
    return item.fields().byLocale().values().stream()
        .map(values -> values.get(field))
        .anyMatch(
            value ->
                value instanceof FieldValue.Reference reference
                    && reference.value().targets().contains(target));
  }

  String message() {
    return "Item "
        + id
        + " of "
        + collection
        + " refers to this item in its field "
        + field
        + ", which restricts deletion. Take the reference out first.";
  }
}
