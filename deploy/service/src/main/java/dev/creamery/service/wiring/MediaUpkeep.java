package dev.creamery.service.wiring;

import dev.creamery.application.media.DropUnusedMedia;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Drops media that nothing shows, again and again, until the service stops. */
@Singleton
class MediaUpkeep {
  private static final Logger LOG = Logger.getLogger(MediaUpkeep.class);

  private final Vertx vertx;
  private final DropUnusedMedia dropUnused;
  private final long pauseMillis;
  private volatile boolean stopped;

  MediaUpkeep(Vertx vertx, DropUnusedMedia dropUnused, MediaConfig config) {
    this.vertx = vertx;
    this.dropUnused = dropUnused;
    this.pauseMillis = config.dropEvery().toMillis();
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
      vertx.setTimer(pauseMillis, timer -> drop());
    }
  }

  private void drop() {
    dropUnused
        .drop()
        .onTermination()
        .invoke(this::next)
        .subscribe()
        .with(done -> {}, this::trouble);
  }

  private void trouble(Throwable failure) {
    if (!stopped) {
      LOG.warnf("Cannot drop unused media; trying again later. %s", failure.getMessage());
    }
  }
}
