package dev.creamery.adapter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * Counts messages that the doorbell could not pass on; the sweeper finds their items. Seen from the
 * first moment on, since an alert watches it.
 */
final class DroppedRings {
  private final Counter counter =
      Counter.builder("creamery.doorbell.dropped")
          .description("Doorbell messages that were dropped, and are left to the sweeper")
          .register(Metrics.globalRegistry);

  void count() {
    counter.increment();
  }
}
