package dev.creamery.adapter.media.fetch;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Timers that are stopped together; they run on the context on which they are set. */
final class Clockwork {
  private final Vertx vertx;
  private final List<Long> timers = new ArrayList<>();

  Clockwork(Vertx vertx) {
    this.vertx = vertx;
  }

  void once(Duration after, Runnable action) {
    timers.add(vertx.setTimer(Math.max(1, after.toMillis()), timer -> action.run()));
  }

  void every(Duration period, Runnable action) {
    timers.add(vertx.setPeriodic(Math.max(1, period.toMillis()), timer -> action.run()));
  }

  void stop() {
    timers.forEach(vertx::cancelTimer);
    timers.clear();
  }
}
