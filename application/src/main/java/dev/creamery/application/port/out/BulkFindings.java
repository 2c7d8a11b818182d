package dev.creamery.application.port.out;

import dev.creamery.domain.item.UniqueKey;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What was found of {@link BulkNeeds}.
 *
 * @param holders the item that has each value, or will by an upsert that is accepted and not
 *     applied yet; values that no item has are missing
 * @param lines the items that earlier lines made, or matched; lines that did neither are missing
 * @param items new ids of items
 */
public record BulkFindings(
    Map<UniqueKey, Long> holders, Map<Integer, Long> lines, List<Long> items) {
  /** Nothing was looked for. */
  public static final BulkFindings NONE = new BulkFindings(Map.of(), Map.of(), List.of());

  /** Gives the new ids one after the other, and none once they are used up. */
  public IntFunction<Optional<Long>> newItems() {
    Iterator<Long> next = items.iterator();
    return line -> next.hasNext() ? Optional.of(next.next()) : Optional.empty();
  }

  public BulkFindings {
    holders = Map.copyOf(holders);
    lines = Map.copyOf(lines);
    items = List.copyOf(items);
  }
}
