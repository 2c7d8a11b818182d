package dev.creamery.application.bulk;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.OrganizationId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a dry run remembers of its lines: of each, whether it has an item, and whether that would be
 * there; of the last ones, what they would have made. So it stays of one size.
 */
final class Foresight {
  /** How many items, values and lines are remembered, each. */
  static final int MOST = 10_000;

  /** How many characters the remembered items may have together. */
  static final long MOST_CHARACTERS = 8_388_608;

  /**
   * Items that lines would make have ids from here on, so that no item has them. A message that
   * speaks of one shows which line it is.
   */
  private static final long FIRST = 900_000_000_000_000_000L;

  private final OrganizationId organization;
  private final BitSet withItem = new BitSet();
  private final BitSet there = new BitSet();
  private final Map<Integer, Long> lines = new LinkedHashMap<>();
  private final Map<ItemKey, Item> items = new LinkedHashMap<>();
  private final Map<UniqueKey, Optional<Long>> uniques = new LinkedHashMap<>();
  private final Map<Claim.SchemaKey, Collection> schemas = new HashMap<>();
  private long characters;

  Foresight(OrganizationId organization) {
    this.organization = organization;
  }

  /** The id of the item that a line would make. */
  static long made(int line) {
    return FIRST + line;
  }

  /** Whether an item is one that a line would make. */
  static boolean isMade(long item) {
    return item >= FIRST;
  }

  /** The items of these lines; those that have none are missing. */
  Map<Integer, Long> itemsOf(Set<Integer> named) {
    Map<Integer, Long> found = new HashMap<>();
    named.stream()
        .filter(withItem::get)
        .forEach(line -> found.put(line, lines.getOrDefault(line, made(line))));
    return found;
  }

  /** Who would have these values, given who has them. */
  Map<UniqueKey, Long> holders(Map<UniqueKey, Long> found) {
    Map<UniqueKey, Long> holders = new HashMap<>(found);
    uniques.forEach(
        (key, holder) ->
            holder.ifPresentOrElse(item -> holders.put(key, item), () -> holders.remove(key)));
    return holders;
  }

  /**
   * All that is remembered.
   *
   * @param referred the lines that are referred to
   */
  Foreseen foreseen(Set<Integer> referred) {
    Set<ItemKey> takenAsGood = new HashSet<>();
    for (int line : referred) {
      ItemKey made = new ItemKey(organization, made(line));
      if (there.get(line) && !items.containsKey(made)) {
        takenAsGood.add(made);
      }
    }
    return new Foreseen(items, schemas, uniques, takenAsGood);
  }

  /** Remembers what the command of a line that gets past the door would come to. */
  void note(Settled settled) {
    int line = settled.command().index() + 1;
    ItemKey key = settled.command().item();
    withItem.set(line);
    if (key.id() != made(line)) {
      remember(lines, line, key.id());
    }
    if (settled.decision() instanceof Decision.Applied applied) {
      there.set(line, !applied.item().deleted());
      if (isMade(key.id())) {
        there.set(Math.toIntExact(key.id() - FIRST), !applied.item().deleted());
      }
      settled.schema().ifPresent(schema -> schemas.put(schemaKey(schema), schema));
      remember(applied.item());
      settled.unique().released().forEach(value -> remember(uniques, value, Optional.empty()));
      settled.unique().taken().forEach(value -> remember(uniques, value, Optional.of(key.id())));
    } else {
      there.set(line, settled.before().map(item -> !item.deleted()).orElse(false));
    }
  }

  private Claim.SchemaKey schemaKey(Collection schema) {
    return new Claim.SchemaKey(organization, schema.key());
  }

  private void remember(Item item) {
    Item before = items.remove(item.key());
    characters += characters(item) - (before == null ? 0 : characters(before));
    items.put(item.key(), item);
    while (items.size() > MOST || characters > MOST_CHARACTERS) {
      var eldest = items.entrySet().iterator();
      characters -= characters(eldest.next().getValue());
      eldest.remove();
    }
  }

  private static <K, V> void remember(Map<K, V> map, K key, V value) {
    map.remove(key);
    map.put(key, value);
    if (map.size() > MOST) {
      var eldest = map.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  private static long characters(Item item) {
    long sum = 0;
    for (Map<?, FieldValue> fields : item.fields().byLocale().values()) {
      for (FieldValue value : fields.values()) {
        sum += value instanceof FieldValue.Text text ? text.value().length() : 0;
        sum += value instanceof FieldValue.Media media ? media.url().length() : 0;
        sum +=
            value instanceof FieldValue.Reference reference
                ? reference.value().targets().size() * 32L
                : 0;
      }
    }
    return sum;
  }
}
