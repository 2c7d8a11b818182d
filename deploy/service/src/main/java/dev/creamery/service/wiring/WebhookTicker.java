package dev.creamery.service.wiring;

import dev.creamery.application.webhook.DeliverEvents;
import dev.creamery.application.webhook.TellEvents;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks for events to tell and deliveries to send. */
@Singleton
class WebhookTicker {
  private final Loops loops;
  private final TellEvents tellEvents;
  private final DeliverEvents deliverEvents;
  private final Duration pause;

  WebhookTicker(
      Loops loops, TellEvents tellEvents, DeliverEvents deliverEvents, WebhookConfig config) {
    this.loops = loops;
    this.tellEvents = tellEvents;
    this.deliverEvents = deliverEvents;
    this.pause = config.every();
  }

  void start(@Observes StartupEvent started, Roles roles) {
    if (roles.include(Role.DELIVER)) {
      loops.begin("tell webhooks of events", pause, this::tell);
    }
  }

  void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
    deliverEvents.stop();
  }

  void stop(@Observes ShutdownEvent stopping) {
    deliverEvents.stop();
  }

  /** Goes on at once while there is more to tell, and has sent meanwhile what was made of it. */
  private Uni<Boolean> tell() {
    return Uni.createFrom()
        .deferred(tellEvents::tell)
        .call(deliverEvents::begin)
        .repeat()
        .whilst(more -> more && !loops.areStopped())
        .collect()
        .last();
  }
}
