package dev.creamery.application.fake;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import java.util.Optional;
import java.util.Set;

/** Whether items are there for a command, by what is applied and what is accepted. */
final class InMemoryPresence {
  /** Kinds that decide whether an item is there. */
  private static final Set<CommandKind> COME_AND_GO =
      Set.of(CommandKind.CREATE, CommandKind.DELETE, CommandKind.RESTORE);

  private InMemoryPresence() {}

  static boolean isThere(
      InMemoryContent content, CollectionKey collection, ItemKey key, CommandKind kind) {
    Optional<Item> item = content.item(key).filter(found -> found.collection().equals(collection));
    Optional<CommandKind> latest =
        content
            .pending(key)
            .filter(one -> one.accepted().collection().equals(collection))
            .map(LoggedCommand::kind)
            .filter(COME_AND_GO::contains)
            .reduce((earlier, later) -> later);
    if (kind == CommandKind.RESTORE) {
      return item.isPresent() || latest.isPresent();
    }
    return latest.isPresent()
        ? latest.get() != CommandKind.DELETE
        : item.isPresent() && !item.get().deleted();
  }
}
