package dev.creamery.service.wiring;

import dev.creamery.application.process.CleanReferences;
import dev.creamery.application.process.SweepOverdue;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Sweeps again and again, one sweep after the other, until the service stops: for commands that
 * nobody was told of, and for references to what was deleted.
 */
@Singleton
class Sweeper {
  private static final Logger LOG = Logger.getLogger(Sweeper.class);

  private final Vertx vertx;
  private final SweepOverdue sweep;
  private final CleanReferences cleanReferences;
  private final long pauseMillis;
  private volatile boolean stopped;
  private volatile boolean troubled;

  Sweeper(Vertx vertx, SweepOverdue sweep, CleanReferences cleanReferences, ProcessConfig config) {
    this.vertx = vertx;
    this.sweep = sweep;
    this.cleanReferences = cleanReferences;
    this.pauseMillis = config.sweepEvery().toMillis();
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
      vertx.setTimer(pauseMillis, timer -> sweep());
    }
  }

  private void sweep() {
    sweep
        .sweep()
        .flatMap(done -> cleanReferences.clean())
        .onTermination()
        .invoke(this::next)
        .subscribe()
        .with(done -> well(), this::trouble);
  }

  private void well() {
    if (troubled) {
      troubled = false;
      LOG.info("Sweeping for overdue commands works again.");
    }
  }

  private void trouble(Throwable failure) {
    if (!troubled && !stopped) {
      troubled = true;
      LOG.warnf("Cannot sweep for overdue commands; trying on. %s", failure.getMessage());
    }
  }
}
