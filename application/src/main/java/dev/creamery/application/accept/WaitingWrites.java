package dev.creamery.application.accept;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the writes of this replica that wait for their commit. Thread-safe. */
public final class WaitingWrites {
  private final AtomicInteger count = new AtomicInteger();

  /** How many wait just now. */
  public int count() {
    return count.get();
  }

  /** The same commit, counted from when it is asked for until it has come to whatever end. */
  <T> Uni<T> counting(Uni<T> commit) {
    return Uni.createFrom()
        .deferred(
            () -> {
              count.incrementAndGet();
              return commit;
            })
        .onTermination()
        .invoke(count::decrementAndGet);
  }
}
