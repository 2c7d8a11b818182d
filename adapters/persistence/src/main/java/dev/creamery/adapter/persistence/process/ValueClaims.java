package dev.creamery.adapter.persistence.process;

import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.item.UniqueKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch as a whole does to the claims on unique values.
 *
 * @param released by the id of the item that had claimed each in the store
 * @param taken by the id of the item that claims each in the end, in one order for all who write
 */
record ValueClaims(Map<UniqueKey, Long> released, Map<UniqueKey, Long> taken) {
  private static final Comparator<UniqueKey> ORDER = Comparator.comparing(UniqueKey::toString);

  static ValueClaims of(List<Settled> settled) {
    Map<UniqueKey, Long> released = new HashMap<>();
    Map<UniqueKey, Long> taken = new TreeMap<>(ORDER);
    for (Settled one : settled) {
      Long item = one.command().item().id();
      for (UniqueKey key : one.unique().released()) {
        if (taken.remove(key) == null) {
          released.put(key, item);
        }
      }
      one.unique().taken().forEach(key -> taken.put(key, item));
    }
    return new ValueClaims(released, taken);
  }
}
