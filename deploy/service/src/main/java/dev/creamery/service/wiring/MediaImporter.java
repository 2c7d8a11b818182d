package dev.creamery.service.wiring;

import dev.creamery.application.media.ImportMedia;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks for files that commands wait for, again and again, until the service stops. */
@Singleton
class MediaImporter {
  private static final Logger LOG = Logger.getLogger(MediaImporter.class);

  private final Vertx vertx;
  private final ImportMedia importMedia;
  private final long pauseMillis;
  private volatile boolean stopped;
  private volatile boolean troubled;

  MediaImporter(Vertx vertx, ImportMedia importMedia, MediaConfig config) {
    this.vertx = vertx;
    this.importMedia = importMedia;
    this.pauseMillis = config.importEvery().toMillis();
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
      vertx.setTimer(pauseMillis, timer -> look());
    }
  }

  private void look() {
    importMedia
        .begin()
        .onTermination()
        .invoke(this::next)
        .subscribe()
        .with(done -> troubled = false, this::trouble);
  }

  private void trouble(Throwable failure) {
    if (!troubled && !stopped) {
      troubled = true;
      LOG.warnf("Cannot look for media to fetch; trying on. %s", failure.getMessage());
    }
  }
}
