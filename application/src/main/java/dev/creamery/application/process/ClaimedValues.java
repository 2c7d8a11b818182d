package dev.creamery.application.process;

import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueChange;
import dev.creamery.domain.item.UniqueKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who claims which unique value, as the commands of a batch change it. */
final class ClaimedValues {
  private final Map<UniqueKey, Long> holders;
  private final Set<UniqueKey> busy;

  ClaimedValues(UniqueValues found) {
    this.holders = new HashMap<>(found.holders());
    this.busy = found.busy();
  }

  /** Whether somebody outside of the batch may be about to claim one of these. */
  boolean anyBusy(Set<UniqueKey> keys) {
    return !busy.isEmpty() && keys.stream().anyMatch(busy::contains);
  }

  /** Those that another item claims. */
  Set<UniqueKey> taken(Set<UniqueKey> keys, ItemKey item) {
    return keys.stream()
        .filter(key -> holders.containsKey(key) && holders.get(key) != item.id())
        .collect(Collectors.toSet());
  }

  void change(UniqueChange change, ItemKey item) {
    change.released().forEach(key -> holders.remove(key, item.id()));
    change.taken().forEach(key -> holders.put(key, item.id()));
  }
}
