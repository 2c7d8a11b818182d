package dev.creamery.adapter.messaging;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Hands what a ring names to the processor, however the ring came. */
@Singleton
class RingHandler {
  private static final Logger LOG = Logger.getLogger(RingHandler.class);

  /** A call that takes longer is given up on, not stopped: its items are the sweeper's then. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

  private final CommandProcessor processor;
  private final Vertx vertx;
  private final Phaser running = new Phaser(1);
  private final AtomicBoolean failing = new AtomicBoolean();

  RingHandler(CommandProcessor processor, Vertx vertx) {
    this.processor = processor;
    this.vertx = vertx;
  }

  /**
   * Calls the processor, on an event loop and never within the caller's stack; afterwards gives the
   * answer, also when the call failed. For the commands are safe in the log then, where the sweeper
   * finds them, and ringing again at once would only add to the trouble. Of a row of failures the
   * first is logged.
   *
   * @param answer what is to be done at the end, on any thread; must not fail
   */
  void handle(Collection<ItemKey> items, Supplier<Uni<Void>> answer) {
    running.register();
    Uni.createFrom()
        .deferred(() -> processor.process(items))
        .runSubscriptionOn(this::onFreshContext)
        .ifNoItem()
        .after(LONGEST_CALL)
        .fail()
        .onItem()
        .invoke(this::noteSuccess)
        .onFailure()
        .invoke(this::noteFailure)
        .onFailure()
        .recoverWithNull()
        .chain(() -> answer.get())
        .onTermination()
        .invoke(running::arriveAndDeregister)
        .subscribe()
        .with(done -> {});
  }

  /** Waits until every call is answered, but not for ever. To be used once, at the end. */
  void drain(Duration limit) {
    try {
      int phase = running.arriveAndDeregister();
      running.awaitAdvanceInterruptibly(phase, limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.infof("%d rings were still being handled at the end.", running.getUnarrivedParties());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onFreshContext(Runnable call) {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(nothing -> call.run());
  }

  private void noteSuccess() {
    if (failing.compareAndSet(true, false)) {
      LOG.info("Rings are handled again.");
    }
  }

  private void noteFailure(Throwable failure) {
    if (failing.compareAndSet(false, true)) {
      LOG.warnf(
          "A ring could not be handled (%s). Its items stay in the log for the sweeper;"
              + " further failures are not logged until one succeeds.",
          failure);
    }
  }
}
