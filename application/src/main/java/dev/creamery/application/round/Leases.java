package dev.creamery.application.round;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Keeps the leases of all that is under way, in one go, three times in the length of a lease. So a
 * lease may be short, however long the work takes: it ends where its holder vanished. Thread-safe.
 *
 * @param <T> what is held by a lease
 */
public final class Leases<T> {
  private static final int TIMES_A_LEASE = 3;

  private final Duration pause;
  private final Function<List<T>, Uni<Void>> hold;
  private final Map<Object, T> underWay = new ConcurrentHashMap<>();
  private final AtomicBoolean isKeeping = new AtomicBoolean();

  /**
   * Leases of one length.
   *
   * @param hold has these held for the length of another lease; where it fails, it is tried again
   *     after the usual pause
   */
  public Leases(Duration lease, Function<List<T>, Uni<Void>> hold) {
    this.pause = lease.dividedBy(TIMES_A_LEASE);
    this.hold = hold;
  }

  /** The same work, with a lease that is kept until it ends, however it ends. */
  public <R> Uni<R> during(T held, Uni<R> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Object place = new Object();
              underWay.put(place, held);
              keep();
              return work.onTermination().invoke(() -> underWay.remove(place));
            });
  }

  /** How much is under way. */
  public int count() {
    return underWay.size();
  }

  private void keep() {
    if (isKeeping.compareAndSet(false, true)) {
      later();
    }
  }

  private void later() {
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(pause)
        .flatMap(due -> hold())
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(done -> goOn());
  }

  private Uni<Void> hold() {
    List<T> all = List.copyOf(underWay.values());
    return all.isEmpty() ? Uni.createFrom().voidItem() : hold.apply(all);
  }

  private void goOn() {
    if (!underWay.isEmpty()) {
      later();
      return;
    }
    isKeeping.set(false);
    // What has begun in this moment saw that leases are kept, and left it to us.
    if (!underWay.isEmpty()) {
      keep();
    }
  }
}
