package dev.creamery.adapter.persistence.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Answers of one kind, those that say "there is none" too; the least useful give way. */
final class Remembered<K, V> {
  private static final int MAX_ANSWERS = 10_000;

  private final Lease lease;
  private final Function<K, Uni<V>> load;
  private final Cache<K, Slot<V>> slots =
      Caffeine.newBuilder().maximumSize(MAX_ANSWERS).executor(Runnable::run).build();

  /**
   * Remembers what is loaded.
   *
   * @param load asks the database; may be called from any thread
   */
  Remembered(Lease lease, Function<K, Uni<V>> load) {
    this.lease = lease;
    this.load = load;
  }

  Uni<V> get(K key) {
    return slots.get(key, unknown -> new Slot<>(lease)).get(() -> load.apply(key));
  }

  void forget(K key) {
    slots.invalidate(key);
  }
}
