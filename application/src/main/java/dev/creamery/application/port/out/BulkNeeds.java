package dev.creamery.application.port.out;

import dev.creamery.domain.item.UniqueKey;
import java.util.Set;

/**
 * What must be looked up before lines of a bulk can be judged.
 *
 * @param matches unique values whose items are wanted; nobody else upserts by them meanwhile
 * @param lines earlier lines of the bulk whose items are wanted
 * @param items how many new ids of items are wanted
 */
public record BulkNeeds(Set<UniqueKey> matches, Set<Integer> lines, int items) {
  public BulkNeeds {
    matches = Set.copyOf(matches);
    lines = Set.copyOf(lines);
  }

  public boolean isEmpty() {
    return matches.isEmpty() && lines.isEmpty() && items == 0;
  }
}
