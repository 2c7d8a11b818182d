package dev.creamery.service.wiring;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One kind of work that is done again and again. Of a row of failures the first is logged. */
final class Loop {
  private static final Logger LOG = Logger.getLogger(Loop.class);

  private final Loops loops;
  private final String what;
  private final Duration pause;
  private final Supplier<? extends Uni<?>> work;
  private volatile boolean troubled;

  Loop(Loops loops, String what, Duration pause, Supplier<? extends Uni<?>> work) {
    this.loops = loops;
    this.what = what;
    this.pause = pause;
    this.work = work;
  }

  void next(Duration after) {
    loops.later(after, this::run);
  }

  private void run() {
    Uni.createFrom()
        .deferred(work::get)
        .onTermination()
        .invoke(() -> next(pause))
        .subscribe()
        .with(done -> well(), this::trouble);
  }

  private void well() {
    if (troubled) {
      troubled = false;
      LOG.infof("Can %s again.", what);
    }
  }

  private void trouble(Throwable failure) {
    if (!troubled && !loops.areStopped()) {
      troubled = true;
      LOG.warnf("Cannot %s; trying on. %s", what, failure.getMessage());
    }
  }
}
