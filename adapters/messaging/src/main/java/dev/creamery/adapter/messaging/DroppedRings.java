package dev.creamery.adapter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts messages that the doorbell could not pass on; the sweeper finds their items. */
final class DroppedRings {
  private static final Counter COUNTER =
      Counter.builder("creamery.doorbell.dropped")
          .description("Doorbell messages that were dropped, and are left to the sweeper")
          .register(Metrics.globalRegistry);

  private DroppedRings() {}

  static void count() {
    COUNTER.increment();
  }
}
