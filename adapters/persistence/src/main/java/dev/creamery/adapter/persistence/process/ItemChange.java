package dev.creamery.adapter.persistence.process;

import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One new state of an item.
 *
 * @param before the state it followed; empty for the first
 * @param schema the definition that judged it
 */
record ItemChange(
    PendingCommand command, Optional<Item> before, Item item, ItemEvent event, Collection schema) {

  /** The changes that commands came to; those that changed nothing are left out. */
  static List<ItemChange> of(List<Settled> settled) {
    List<ItemChange> changes = new ArrayList<>(settled.size());
    for (Settled one : settled) {
      if (one.decision() instanceof Decision.Applied applied) {
        changes.add(
            new ItemChange(
                one.command(),
                one.before(),
                applied.item(),
                applied.event(),
                one.schema().orElseThrow()));
      }
    }
    return changes;
  }

  ItemKey key() {
    return item.key();
  }

  long org() {
    return item.key().organization().value();
  }

  long itemId() {
    return item.key().id();
  }

  UUID operation() {
    return command.operation();
  }
}
