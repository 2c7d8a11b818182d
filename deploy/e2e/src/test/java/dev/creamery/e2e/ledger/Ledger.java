package dev.creamery.e2e.ledger;

import dev.creamery.e2e.Api.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Every write of every client, by item, in the order in which its client sent them. */
final class Ledger {
  private final ConcurrentMap<String, List<Entry>> entries = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Long> ids = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  void add(Entry entry) {
    entries.computeIfAbsent(entry.item(), item -> new CopyOnWriteArrayList<>()).add(entry);
    size.incrementAndGet();
  }

  /** Notes the id that Creamery gave an item. */
  void identify(String item, long id) {
    ids.put(item, id);
  }

  /** How many writes have been answered or have lost their answer. */
  int size() {
    return size.get();
  }

  /** The items whose create was answered, with their ids. */
  Map<String, Long> ids() {
    return ids;
  }

  List<Entry> of(String item) {
    return entries.getOrDefault(item, List.of());
  }

  long count(Outcome outcome) {
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.outcome() == outcome)
        .count();
  }

  /** How many creates have this outcome. */
  long creates(Outcome outcome) {
    return entries.values().stream()
        .filter(all -> all.get(0).outcome() == outcome && all.get(0).step() == 0)
        .count();
  }
}
