package dev.creamery.adapter.persistence.process;

import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes of a batch, sorted by what has to be written for them.
 *
 * @param created the last change of each item that is not in the store yet
 * @param updated the last change of each item that is
 * @param storedVersions the version that each updated item has in the store
 * @param passed the changes that were followed by another within the batch
 */
record ItemChanges(
    List<ItemChange> created,
    List<ItemChange> updated,
    Map<ItemKey, Long> storedVersions,
    List<ItemChange> passed) {

  static ItemChanges sort(List<ItemChange> changes) {
    Map<ItemKey, Optional<Item>> stored = new LinkedHashMap<>();
    Map<ItemKey, ItemChange> last = new LinkedHashMap<>();
    List<ItemChange> passed = new ArrayList<>();
    for (ItemChange change : changes) {
      stored.putIfAbsent(change.key(), change.before());
      ItemChange previous = last.put(change.key(), change);
      if (previous != null) {
        passed.add(previous);
      }
    }
    List<ItemChange> created = new ArrayList<>();
    List<ItemChange> updated = new ArrayList<>();
    Map<ItemKey, Long> versions = new LinkedHashMap<>();
    stored.forEach(
        (key, item) ->
            item.ifPresentOrElse(
                before -> {
                  updated.add(last.get(key));
                  versions.put(key, before.version());
                },
                () -> created.add(last.get(key))));
    return new ItemChanges(created, updated, versions, passed);
  }

  /** The state in which each item ends. */
  List<ItemChange> last() {
    List<ItemChange> last = new ArrayList<>(created);
    last.addAll(updated);
    return last;
  }
}
