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

  /** A service that is started anew more often than it looks would else never look. */
  private static final long SOON_MILLIS = 60_000;

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
    next(Math.min(SOON_MILLIS, pauseMillis));
  }

  void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
    stopped = true;
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void next(long millis) {
    if (!stopped) {
      vertx.setTimer(millis, timer -> drop());
    }
  }

  private void drop() {
    dropUnused
        .drop()
        .onTermination()
        .invoke(() -> next(pauseMillis))
        .subscribe()
        .with(done -> {}, this::trouble);
  }

  private void trouble(Throwable failure) {
    if (!stopped) {
      LOG.warnf("Cannot drop unused media; trying again later. %s", failure.getMessage());
    }
  }
}
