package dev.creamery.adapter.persistence.directory;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The right to trust what is remembered: held while the listener has shown a moment ago that it
 * would have heard of a change. All times are nanoseconds of one clock that never goes back.
 */
final class Lease {
  /** From a sign of life; with {@link #FRESH} less than the second within which changes count. */
  private static final long TERM = Duration.ofMillis(600).toNanos();

  /** How long an answer of the database may be used without a lease. */
  private static final long FRESH = Duration.ofMillis(300).toNanos();

  /** A safety net under the listening: nothing is trusted for longer without a look. */
  private static final long MAX_AGE = Duration.ofMinutes(5).toNanos();

  /** How long answers serve that cannot be looked up again, because the database is away. */
  private static final long OUTAGE = Duration.ofSeconds(60).toNanos();

  private final LongSupplier clock;
  private volatile long until;
  private volatile long epoch;

  Lease(LongSupplier clock) {
    this.clock = clock;
    this.until = clock.getAsLong();
  }

  long now() {
    return clock.getAsLong();
  }

  /** Counts the times that changes may have been missed. */
  long epoch() {
    return epoch;
  }

  /** Whatever was remembered before may be out of date. Called by one thread at a time. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void doubt() {
    epoch++;
  }

  /** The listener has shown that it hears, and that it had heard everything up to that time. */
  void renew(long at) {
    until = at + TERM;
  }

  /** The listener hears nothing any more. */
  void lapse() {
    until = now();
  }

  /** Whether an answer can be given as it is. */
  boolean covers(Known<?> known) {
    long now = now();
    return now - known.checkedAt() < FRESH
        || (known.epoch() == epoch && now - until < 0 && now - known.loadedAt() < MAX_AGE);
  }

  /** Whether an answer is better than none while the database is away. */
  boolean tides(Known<?> known) {
    long now = now();
    return now - known.loadedAt() < OUTAGE || (known.epoch() == epoch && now - until < OUTAGE);
  }
}
