package dev.creamery.service.wiring;

import dev.creamery.application.webhook.DeliverEvents;
import dev.creamery.application.webhook.TellEvents;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks for events to tell and deliveries to send, again and again, until the service stops. */
@Singleton
class WebhookTicker {
  private static final Logger LOG = Logger.getLogger(WebhookTicker.class);

  private final Vertx vertx;
  private final TellEvents tellEvents;
  private final DeliverEvents deliverEvents;
  private final long pauseMillis;
  private volatile boolean stopped;
  private volatile boolean troubled;

  WebhookTicker(
      Vertx vertx, TellEvents tellEvents, DeliverEvents deliverEvents, WebhookConfig config) {
    this.vertx = vertx;
    this.tellEvents = tellEvents;
    this.deliverEvents = deliverEvents;
    this.pauseMillis = config.every().toMillis();
  }

  void start(@Observes StartupEvent started) {
    next();
  }

  void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
    stop();
  }

  void stop(@Observes ShutdownEvent stopping) {
    stop();
  }

  private void stop() {
    stopped = true;
    deliverEvents.stop();
  }

  private void next() {
    if (!stopped) {
      vertx.setTimer(pauseMillis, timer -> look());
    }
  }

  private void look() {
    tell()
        .onTermination()
        .invoke(this::next)
        .subscribe()
        .with(done -> troubled = false, this::trouble);
  }

  /** Goes on at once while there is more to tell, and has sent meanwhile what was made of it. */
  private Uni<Void> tell() {
    return tellEvents
        .tell()
        .call(deliverEvents::begin)
        .flatMap(more -> more && !stopped ? tell() : Uni.createFrom().voidItem());
  }

  private void trouble(Throwable failure) {
    if (!troubled && !stopped) {
      troubled = true;
      LOG.warnf("Cannot tell webhooks of events; trying on. %s", failure.getMessage());
    }
  }
}
