package dev.creamery.domain.item;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocalizedFields;

/**
 * A piece of content, as it is after some number of changes.
 *
 * @param version 1 for the first state, one more with each change
 * @param deleted whether it is in the bin: kept, but in no answer
 */
public record Item(
    ItemKey key,
    CollectionKey collection,
    ItemStatus status,
    long version,
    boolean deleted,
    LocalizedFields fields) {

  /** The next state, with other content. */
  Item changed(ItemStatus newStatus, LocalizedFields newFields) {
    return new Item(key, collection, newStatus, version + 1, deleted, newFields);
  }

  /** The next state, in the bin. */
  Item binned() {
    return new Item(key, collection, status, version + 1, true, fields);
  }

  /** The next state, out of the bin. */
  Item restored(LocalizedFields newFields) {
    return new Item(key, collection, status, version + 1, false, newFields);
  }
}
