package dev.creamery.service.wiring;

import dev.creamery.application.event.RelayEvents;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.EventMeter;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.application.round.GiveWay;
import dev.creamery.service.trace.Tracing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Builds what tells the world of events. */
@Singleton
class EventUseCases {
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

  @Produces
  @Singleton
  RelayEvents relayEvents(
      EventFeed feed,
      EventPublisher publisher,
      EventMeter meter,
      EventsConfig config,
      GiveWay giveWay,
      Tracing tracing) {
    require(config.batch() > 0, "creamery.events.batch (CREAMERY_EVENTS_BATCH) must be 1 or more.");
    require(
        config.lease().compareTo(SHORTEST_LEASE) >= 0,
        "creamery.events.lease (CREAMERY_EVENTS_LEASE) must be 1s or longer.");
    require(
        config.every().toMillis() > 0,
        "creamery.events.every (CREAMERY_EVENTS_EVERY) must be 1ms or longer.");
    return new RelayEvents(
        feed,
        tracing.follow(publisher),
        meter,
        new RelayEvents.Limits(config.batch(), config.lease()),
        giveWay,
        Clock.systemUTC());
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalStateException(otherwise);
    }
  }
}
