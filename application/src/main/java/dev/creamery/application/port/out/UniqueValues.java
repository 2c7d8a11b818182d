package dev.creamery.application.port.out;

import dev.creamery.domain.item.UniqueKey;
import java.util.Map;
import java.util.Set;

/**
 * What became of looking for the holders of unique values.
 *
 * @param holders the id of the item that claims each value; those that nobody claims are missing
 * @param busy those that somebody else may be about to claim, so that nothing can be said of them
 *     yet
 */
public record UniqueValues(Map<UniqueKey, Long> holders, Set<UniqueKey> busy) {
  /** Nothing was looked for. */
  public static final UniqueValues NONE = new UniqueValues(Map.of(), Set.of());

  public UniqueValues {
    holders = Map.copyOf(holders);
    busy = Set.copyOf(busy);
  }
}
