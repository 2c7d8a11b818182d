package dev.creamery.application.fake;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A store in memory, seen through the ports that stand on it: {@link InMemoryCommandLog}, {@link
 * InMemoryProcessing}, {@link InMemoryOperationQueries} and {@link InMemoryItemQueries}. Whoever
 * reads or changes it holds its monitor.
 */
public final class InMemoryContent {
  private final CollectionRepository collections;
  private final Clock clock;
  private final TreeMap<Long, LoggedCommand> log = new TreeMap<>();
  private final Map<ItemKey, Item> items = new HashMap<>();
  private final Map<ItemKey, List<Kept>> history = new HashMap<>();
  private final List<Told> events = new ArrayList<>();
  private final Set<ItemKey> held = new HashSet<>();
  private long lastItem;
  private long lastChange;

  /** An event that the world is told of. */
  public record Told(ItemKey item, long version, ItemEvent event) {}

  /**
   * A state that an item is or was in.
   *
   * @param change rises with each change of any item
   */
  record Kept(Item item, PendingCommand command, long change, Instant at) {}

  /**
   * Nothing yet.
   *
   * @param collections where schemas are found; has to answer at once
   */
  public InMemoryContent(CollectionRepository collections, Clock clock) {
    this.collections = collections;
    this.clock = clock;
  }

  /** The item, deleted or not; empty where it does not exist. */
  public synchronized Optional<Item> item(ItemKey key) {
    return Optional.ofNullable(items.get(key));
  }

  /** All that the world was told, in order. */
  public synchronized List<Told> events() {
    return List.copyOf(events);
  }

  /** Every command that was ever accepted, in order. */
  public synchronized List<PendingCommand> accepted() {
    return log.values().stream().map(LoggedCommand::accepted).toList();
  }

  /** Forgets all commands, finished or not. */
  public synchronized void forgetAllCommands() {
    log.clear();
  }

  Optional<Collection> schema(Claim.SchemaKey key) {
    return collections
        .find(key.organization(), key.collection())
        .subscribe()
        .asCompletionStage()
        .getNow(Optional.empty());
  }

  Instant now() {
    return clock.instant();
  }

  long nextSequence() {
    return log.isEmpty() ? 1 : log.lastKey() + 1;
  }

  long nextItem() {
    return ++lastItem;
  }

  void put(LoggedCommand command) {
    log.put(command.accepted().sequence(), command);
  }

  void put(Item item, PendingCommand command) {
    items.put(item.key(), item);
    history
        .computeIfAbsent(item.key(), first -> new ArrayList<>())
        .add(new Kept(item, command, ++lastChange, now()));
  }

  /** All states of an item, the oldest first; none where it does not exist. */
  synchronized List<Kept> history(ItemKey item) {
    return List.copyOf(history.getOrDefault(item, List.of()));
  }

  void tell(Told event) {
    events.add(event);
  }

  /** All commands, in order of acceptance. */
  Stream<LoggedCommand> commands() {
    return log.values().stream();
  }

  /** The unfinished commands of an item, in order of acceptance. */
  Stream<LoggedCommand> pending(ItemKey item) {
    return commands().filter(one -> one.isPending() && one.accepted().item().equals(item));
  }

  /** All items, the deleted ones too, in no particular order. */
  Stream<Item> items() {
    return items.values().stream();
  }

  /** Takes hold of an item; false where somebody else holds it. */
  boolean hold(ItemKey item) {
    return held.add(item);
  }

  void release(Set<ItemKey> released) {
    held.removeAll(released);
  }
}
