package dev.creamery.application.fake;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids whose order is that of their making. */
final class TimeOrderedIds {
  private static final AtomicLong COUNT = new AtomicLong();

  private TimeOrderedIds() {}

  static UUID next(Clock clock) {
    return new UUID((clock.millis() << 16) | 0x7000, 0x8000000000000000L | COUNT.incrementAndGet());
  }
}
