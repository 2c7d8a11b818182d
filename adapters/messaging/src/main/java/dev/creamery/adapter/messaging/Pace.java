package dev.creamery.adapter.messaging;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spaces messages. The first after a pause leaves at once; each other one a while after the one
 * before, so that under load a few large messages do the work of many small ones, which would cost
 * the broker, and us, as much each.
 */
final class Pace {
  private final long everyNanos;
  private final LongSupplier nanoTime;
  private long next;

  /**
   * @param every how long after one message the next may leave
   */
  Pace(Duration every, LongSupplier nanoTime) {
    this.everyNanos = every.toNanos();
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong();
  }

  /** How long the next message has to wait; zero where it may leave now. */
  synchronized Duration untilNext() {
    return Duration.ofNanos(Math.max(0, next - nanoTime.getAsLong()));
  }

  /** Notes that a message leaves. */
  synchronized void leaves() {
    next = nanoTime.getAsLong() + everyNanos;
  }
}
