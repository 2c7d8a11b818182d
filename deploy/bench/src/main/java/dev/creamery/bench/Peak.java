package dev.creamery.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The highest of the values that were seen, five looks a second. */
final class Peak implements AutoCloseable {
  private static final long PAUSE_MILLIS = 200;

  private final AtomicLong most = new AtomicLong();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;

  private Peak(LongSupplier value) {
    looking =
        clock.scheduleWithFixedDelay(
            () -> most.accumulateAndGet(value.getAsLong(), Math::max),
            0,
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /** Begins to look. */
  static Peak of(LongSupplier value) {
    return new Peak(value);
  }

  /** The highest so far. */
  long most() {
    return most.get();
  }

  @Override
  public void close() {
    looking.cancel(true);
    clock.shutdownNow();
  }
}
