package dev.creamery.service.wiring;

import dev.creamery.application.event.RelayEvents;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Publishes events again and again, until the service stops: at once while there are more, after a
 * pause where there are none, and after longer and longer ones while it fails.
 */
@Singleton
class EventRelay {
  private static final Logger LOG = Logger.getLogger(EventRelay.class);
  private static final long AT_ONCE = 1;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Loops loops;
  private final RelayEvents relay;
  private final EventPublisher publisher;
  private final EventsConfig config;
  private volatile long troubledPause;

  EventRelay(Loops loops, RelayEvents relay, EventPublisher publisher, EventsConfig config) {
    this.loops = loops;
    this.relay = relay;
    this.publisher = publisher;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Roles roles) {
    if (!roles.include(Role.DELIVER)) {
      return;
    }
    if (!config.enabled()) {
      LOG.info("Domain events are not published: CREAMERY_EVENTS_ENABLED is false.");
    } else if (!publisher.isConfigured()) {
      LOG.info("Domain events are not published on AMQP: CREAMERY_RABBITMQ_URL is not set.");
    } else {
      next(AT_ONCE);
    }
  }

  private void next(long millis) {
    loops.later(Duration.ofMillis(millis), this::relay);
  }

  private void relay() {
    relay.relay().subscribe().with(this::well, this::trouble);
  }

  private void well(boolean more) {
    if (troubledPause > 0) {
      troubledPause = 0;
      LOG.info("Domain events are published again.");
    }
    next(more ? AT_ONCE : config.every().toMillis());
  }

  private void trouble(Throwable failure) {
    if (troubledPause == 0 && !loops.areStopped()) {
      LOG.warnf("Domain events wait; trying on. %s", failure.getMessage());
    }
    troubledPause =
        Math.min(Math.max(2 * troubledPause, config.every().toMillis()), LONGEST_PAUSE_MILLIS);
    next(troubledPause);
  }
}
