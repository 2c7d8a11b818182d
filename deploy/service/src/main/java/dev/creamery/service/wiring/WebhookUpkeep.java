package dev.creamery.service.wiring;

import dev.creamery.application.port.out.WebhookDeliveries;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets deliveries that are past keeping, again and again, until the service stops. */
@Singleton
class WebhookUpkeep {
  private static final Logger LOG = Logger.getLogger(WebhookUpkeep.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 500;

  private final Vertx vertx;
  private final WebhookDeliveries deliveries;
  private final Duration keep;
  private volatile boolean stopped;

  WebhookUpkeep(Vertx vertx, WebhookDeliveries deliveries, WebhookConfig config) {
    this.vertx = vertx;
    this.deliveries = deliveries;
    this.keep = config.keep();
  }

  void start(@Observes StartupEvent started) {
    next();
  }

  void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
    stopped = true;
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void next() {
    if (!stopped) {
      vertx.setTimer(PAUSE.toMillis(), timer -> run());
    }
  }

  private void run() {
    forget()
        .onTermination()
        .invoke(this::next)
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.debugf("Old deliveries were not forgotten yet. %s", failure.getMessage()));
  }

  private Uni<Void> forget() {
    return deliveries
        .forget(keep, AT_ONCE)
        .flatMap(
            forgotten -> forgotten >= AT_ONCE && !stopped ? forget() : Uni.createFrom().voidItem());
  }
}
