package dev.creamery.domain.evolution;

import dev.creamery.domain.evolution.Evolution.Demand;
import dev.creamery.domain.evolution.Obstacle.Reason;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.item.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at items one after the other for those that stand in the way of a change. */
public final class ItemSurvey {
  private final List<Demand> demands;
  private final Map<Place, Count> counts = new LinkedHashMap<>();

  private record Place(FieldKey field, Reason reason) {}

  private static final class Count {
    private final List<Long> ids = new ArrayList<>();
    private long items;

    private void add(long id) {
      items++;
      if (ids.size() < Obstacle.IDS) {
        ids.add(id);
      }
    }
  }

  public ItemSurvey(Evolution evolution) {
    this.demands = evolution.demands();
  }

  /** Whether the change asks anything of items at all. */
  public boolean isNeeded() {
    return !demands.isEmpty();
  }

  /**
   * Looks at one item. Those in the bin count only where they have a value that could not be shown
   * any more.
   *
   * @param item as the definition before the change reads it
   */
  public void look(Item item) {
    for (Demand demand : demands) {
      if (demand.required() && !item.deleted() && lacks(item, demand)) {
        note(demand, Reason.REQUIRED, item);
      }
      if (demand.type() && hasUnacceptable(item, demand)) {
        note(demand, Reason.TYPE, item);
      }
    }
  }

  private static boolean lacks(Item item, Demand demand) {
    return demand.before().isEmpty()
        || item.fields().byLocale().values().stream()
            .anyMatch(values -> !values.containsKey(demand.before().get().key()));
  }

  private static boolean hasUnacceptable(Item item, Demand demand) {
    FieldKey key = demand.before().orElseThrow().key();
    return item.fields().byLocale().values().stream()
        .map(values -> values.get(key))
        .filter(Objects::nonNull)
        .anyMatch(value -> isUnacceptable(demand, value));
  }

  private static boolean isUnacceptable(Demand demand, FieldValue value) {
    return demand.field().rule().check(value).isPresent();
  }

  private void note(Demand demand, Reason reason, Item item) {
    counts
        .computeIfAbsent(new Place(demand.field().key(), reason), first -> new Count())
        .add(item.key().id());
  }

  /** What was found; empty where nothing stands in the way. */
  public List<Obstacle> obstacles() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Obstacle(
                    entry.getKey().field(),
                    entry.getKey().reason(),
                    entry.getValue().items,
                    entry.getValue().ids))
        .toList();
  }
}
