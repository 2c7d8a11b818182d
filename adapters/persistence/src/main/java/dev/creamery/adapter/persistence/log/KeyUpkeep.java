package dev.creamery.adapter.persistence.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets keys that are past keeping, a few at a time. Any number of replicas may. */
@Singleton
class KeyUpkeep {
  private static final Logger LOG = Logger.getLogger(KeyUpkeep.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int STEP = 5_000;

  private final Vertx vertx;
  private final Pool pool;
  private final Duration keep;
  private long timer;

  KeyUpkeep(Vertx vertx, Pool pool, IdempotencyConfig config, OperationsConfig operations) {
    this.vertx = vertx;
    this.pool = pool;
    this.keep = config.keep();
    check(keep, operations.keep());
  }

  /** Whoever repeats a write is sent to its operation, which has to be there. */
  static void check(Duration keep, Duration operations) {
    if (keep.isNegative() || keep.isZero() || keep.compareTo(operations) > 0) {
      throw new IllegalArgumentException(
          "CREAMERY_IDEMPOTENCY_KEEP must be more than nothing and at most what"
              + " CREAMERY_OPERATIONS_KEEP is, "
              + operations.toHours()
              + "h: a write that comes again is answered with its operation.");
    }
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setPeriodic(PAUSE.toMillis(), again -> run());
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void run() {
    prune()
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "Cannot forget old idempotency keys; trying again in a minute. %s",
                    failure.getMessage()));
  }

  /** Forgets until there is nothing more to forget, or somebody else is at it. */
  Uni<Integer> prune() {
    return Uni.createFrom()
        .deferred(
            () ->
                pool.preparedQuery(ConditionalStatements.PRUNE)
                    .execute(Tuple.of(keep.toMillis(), STEP)))
        .map(rows -> rows.rowCount())
        .repeat()
        .whilst(count -> count == STEP)
        .collect()
        .last();
  }
}
