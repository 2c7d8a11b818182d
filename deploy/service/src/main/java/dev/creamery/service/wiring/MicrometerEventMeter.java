package dev.creamery.service.wiring;

import dev.creamery.application.port.out.EventMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows at {@code /q/metrics} how the world is told: {@code creamery_events_published_total},
 * {@code creamery_events_unroutable_total} of those that no queue was bound for, {@code
 * creamery_events_waiting_seconds} of the oldest that is not published, at the replica that
 * publishes.
 */
@Singleton
class MicrometerEventMeter implements EventMeter {
  private final Clock clock = Clock.systemUTC();
  private final Counter published;
  private final Counter unroutable;
  private volatile Optional<Instant> oldest = Optional.empty();

  MicrometerEventMeter(MeterRegistry registry) {
    published =
        Counter.builder("creamery.events.published")
            .description("Events that the broker has confirmed, repetitions too")
            .register(registry);
    unroutable =
        Counter.builder("creamery.events.unroutable")
            .description("Published events that no queue was bound for")
            .register(registry);
    registry.gauge("creamery.events.waiting.seconds", this, MicrometerEventMeter::waitingSeconds);
  }

  @Override
  public void published(int events, int unheard) {
    published.increment(events);
    unroutable.increment(unheard);
  }

  @Override
  public void waitingSince(Optional<Instant> since) {
    oldest = since;
  }

  private double waitingSeconds() {
    return oldest
        .map(since -> Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
        .orElse(0.0);
  }
}
