package dev.creamery.service.wiring;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Work that is done again and again, until the service stops. */
@Singleton
class Loops {
  private final Vertx vertx;
  private volatile boolean stopped;

  Loops(Vertx vertx) {
    this.vertx = vertx;
  }

  void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
    stopped = true;
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  /** Whether the service stops, so that nothing more is to be begun. */
  boolean areStopped() {
    return stopped;
  }

  /**
   * Begins a loop after its pause; one run follows the other.
   *
   * @param what is done, as it stands behind "Cannot"; said once when it begins to fail
   */
  void begin(String what, Duration pause, Supplier<? extends Uni<?>> work) {
    begin(what, pause, pause, work);
  }

  /**
   * Begins a loop.
   *
   * @param first after how long the first run begins
   * @param pause after how long each further one does
   */
  void begin(String what, Duration first, Duration pause, Supplier<? extends Uni<?>> work) {
    new Loop(this, what, pause, work).next(first);
  }

  /** Does something later, unless the service stops until then. */
  void later(Duration pause, Runnable step) {
    vertx.setTimer(Math.max(1, pause.toMillis()), timer -> unlessStopped(step));
  }

  /** Asked when the time has come: what stopped meanwhile has nothing left to work with. */
  private void unlessStopped(Runnable step) {
    if (!stopped) {
      step.run();
    }
  }
}
