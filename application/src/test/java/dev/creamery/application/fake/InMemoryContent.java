package dev.creamery.application.fake;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.LocaleMove;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.reference.ReferenceTarget;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory, seen through the ports that stand on it: {@link InMemoryCommandLog}, {@link
 * InMemoryProcessing}, {@link InMemoryOperationQueries} and {@link InMemoryItemQueries}. Whoever
 * reads or changes it holds its monitor.
 */
public final class InMemoryContent {
  private final InMemoryDirectory directory;
  private final Clock clock;
  private final InMemoryPageRepository pages;
  private final TreeMap<Long, LoggedCommand> log = new TreeMap<>();
  private final Map<ItemKey, Item> items = new HashMap<>();
  private final Map<ItemKey, Collection> writers = new HashMap<>();
  private final Map<ItemKey, List<Kept>> history = new HashMap<>();
  private final InMemoryEvents events;
  private final Set<ItemKey> held = new HashSet<>();
  private final InMemoryLocks locks = new InMemoryLocks();
  private final Map<UniqueKey, Long> uniques = new HashMap<>();
  private final Set<UUID> wholes = new HashSet<>();
  private final Map<Long, Cleanup> cleanups = new TreeMap<>();
  private final InMemoryMedia media = new InMemoryMedia(this);
  private long lastItem;
  private long lastPageCleanup;
  private long lastChange;

  /** Deleted content that something refers to. */
  record Cleanup(
      long id,
      OrganizationId organization,
      ReferenceTarget target,
      String editor,
      long after,
      Instant leasedUntil) {
    Cleanup leased(Instant until) {
      return new Cleanup(id, organization, target, editor, after, until);
    }

    Cleanup goingOn(long last, Instant now) {
      return new Cleanup(id, organization, target, editor, last, now);
    }
  }

  /**
   * A state that an item is or was in.
   *
   * @param writer the schema that judged it
   * @param change rises with each change of any item
   */
  record Kept(Item item, Collection writer, PendingCommand command, long change, Instant at) {}

  /**
   * Nothing yet.
   *
   * @param directory where schemas and locales are found
   */
  public InMemoryContent(InMemoryDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    this.events = new InMemoryEvents(clock);
    this.pages = new InMemoryPageRepository(this::cleanUp, this::flatLocale);
  }

  /** The pages beside the items. */
  public InMemoryPageRepository pages() {
    return pages;
  }

  /** The media beside the items. */
  public InMemoryMedia media() {
    return media;
  }

  /** The item, deleted or not; empty where it does not exist. */
  public synchronized Optional<Item> item(ItemKey key) {
    return Optional.ofNullable(items.get(key)).map(this::asOfNow);
  }

  /** Every item, the deleted ones too. */
  public synchronized List<Item> allItems() {
    return items().toList();
  }

  /** All that the world was told, in order. */
  public synchronized List<RecordedEvent> events() {
    return events.all();
  }

  InMemoryEvents told() {
    return events;
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
    return directory
        .collections()
        .find(key.organization(), key.collection())
        .subscribe()
        .asCompletionStage()
        .getNow(Optional.empty());
  }

  LocaleTag flatLocale(OrganizationId organization) {
    return directory.organizations().flatLocale(organization);
  }

  /** Moves all content of an organization from one locale to another. */
  synchronized void move(OrganizationId organization, LocaleMove move) {
    MovedContent moved = new MovedContent(organization, move);
    moved.claims(uniques, items);
    items.replaceAll((key, item) -> moved.item(item));
    history.values().forEach(states -> states.replaceAll(moved::kept));
    pages.move(moved);
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

  /** Keeps an item that was judged by this schema. */
  void put(Item item, PendingCommand command, Collection schema) {
    items.put(item.key(), item);
    writers.put(item.key(), schema);
    history
        .computeIfAbsent(item.key(), first -> new ArrayList<>())
        .add(new Kept(item, schema, command, ++lastChange, now()));
  }

  /** The item with its values under the keys that their fields have now. */
  private Item asOfNow(Item item) {
    return asOfNow(item, writers.get(item.key()));
  }

  private Item asOfNow(Item item, @Nullable Collection writer) {
    Optional<Collection> now =
        schema(new Claim.SchemaKey(item.key().organization(), item.collection()));
    if (writer == null || now.isEmpty()) {
      return item;
    }
    Map<LocaleTag, Map<FieldKey, FieldValue>> renamed = new LinkedHashMap<>();
    item.fields()
        .byLocale()
        .forEach((locale, values) -> renamed.put(locale, rename(values, writer, now.get())));
    return new Item(
        item.key(),
        item.collection(),
        item.status(),
        item.version(),
        item.deleted(),
        new LocalizedFields(renamed));
  }

  private static Map<FieldKey, FieldValue> rename(
      Map<FieldKey, FieldValue> values, Collection writer, Collection now) {
    Map<FieldKey, FieldValue> renamed = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            writer
                .field(key)
                .flatMap(field -> now.storedAs(field.storedAs()))
                .ifPresent(field -> renamed.put(field.key(), value)));
    return renamed;
  }

  /** All states of an item, the oldest first; none where it does not exist. */
  synchronized List<Kept> history(ItemKey item) {
    return List.copyOf(history.getOrDefault(item, List.of()));
  }

  /** The item of a version, with its values under the keys that their fields have now. */
  synchronized Optional<Item> version(ItemKey item, long version) {
    return history(item).stream()
        .filter(kept -> kept.item().version() == version)
        .findFirst()
        .map(kept -> asOfNow(kept.item(), kept.writer()));
  }

  /** From now on this operation is applied as a whole. */
  void applyWhole(UUID operation) {
    wholes.add(operation);
  }

  /** Whether the operation of a command is applied as a whole. */
  boolean isWhole(LoggedCommand command) {
    return wholes.contains(command.accepted().operation());
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
    return items.values().stream().map(this::asOfNow);
  }

  InMemoryLocks locks() {
    return locks;
  }

  /** The items that claim unique values. */
  Map<UniqueKey, Long> uniques() {
    return uniques;
  }

  List<Cleanup> cleanups() {
    return List.copyOf(cleanups.values());
  }

  /** Begins a cleanup where something refers to this deleted item. */
  void cleanUp(Item deleted, String editor) {
    ReferenceTarget target = new ReferenceTarget.ToItem(deleted.collection(), deleted.key().id());
    boolean referredTo =
        items()
            .anyMatch(
                item ->
                    !item.key().equals(deleted.key()) && item.fields().targets().contains(target));
    if (referredTo) {
      long id = deleted.key().id();
      cleanups.put(id, new Cleanup(id, deleted.key().organization(), target, editor, 0, now()));
    }
  }

  private synchronized void cleanUp(OrganizationId organization, PageSlug page, String editor) {
    ReferenceTarget target = new ReferenceTarget.ToPage(Optional.empty(), page.value());
    boolean referredTo =
        items()
            .filter(item -> item.key().organization().equals(organization))
            .anyMatch(item -> item.fields().targets().stream().anyMatch(target::isSame));
    if (referredTo) {
      // Below zero, where no item has its id.
      long id = --lastPageCleanup;
      cleanups.put(id, new Cleanup(id, organization, target, editor, 0, now()));
    }
  }

  void put(Cleanup cleanup) {
    cleanups.put(cleanup.id(), cleanup);
  }

  void end(Cleanup cleanup) {
    cleanups.remove(cleanup.id());
  }

  /** Takes hold of an item; false where somebody else holds it. */
  boolean hold(ItemKey item) {
    return held.add(item);
  }

  void release(Set<ItemKey> released) {
    held.removeAll(released);
  }
}
