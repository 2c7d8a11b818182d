package dev.creamery.application.fake;

import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What transactions keep each other from. An owner never stands in its own way. */
final class InMemoryLocks {
  private final Map<ItemKey, Object> deleting = new HashMap<>();
  private final Map<ItemKey, Set<Object>> referring = new HashMap<>();
  private final Map<UniqueKey, Object> claiming = new HashMap<>();

  boolean delete(Object owner, ItemKey item) {
    Set<Object> others = new HashSet<>(referring.getOrDefault(item, Set.of()));
    others.remove(owner);
    return others.isEmpty() && deleting.computeIfAbsent(item, free -> owner) == owner;
  }

  boolean refer(Object owner, ItemKey target) {
    Object deleter = deleting.get(target);
    if (deleter != null && deleter != owner) {
      return false;
    }
    referring.computeIfAbsent(target, first -> new HashSet<>()).add(owner);
    return true;
  }

  boolean claim(Object owner, UniqueKey key) {
    return claiming.computeIfAbsent(key, free -> owner) == owner;
  }

  void release(Object owner) {
    deleting.values().removeIf(holder -> holder == owner);
    referring.values().forEach(owners -> owners.remove(owner));
    claiming.values().removeIf(holder -> holder == owner);
  }
}
