package dev.creamery.adapter.persistence.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Has the partitions of the coming weeks made, and those and whatever else is past keeping dropped,
 * at start and several times a day. Any replica may; the database lets one at a time.
 */
@Singleton
class PartitionUpkeep {
  private static final Logger LOG = Logger.getLogger(PartitionUpkeep.class);
  private static final String KEEP =
      """
      SELECT keep_partitions($1::bigint * interval '1 second'),
             forget_imports($1::bigint * interval '1 second'),
             forget_bulks($1::bigint * interval '1 second')
      """;
  private static final Duration PAUSE = Duration.ofHours(6);

  private final Vertx vertx;
  private final Pool pool;
  private final Duration keep;
  private long timer;

  PartitionUpkeep(Vertx vertx, Pool pool, OperationsConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.keep = config.keep();
  }

  void start(@Observes StartupEvent started) {
    run();
    timer = vertx.setPeriodic(PAUSE.toMillis(), again -> run());
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void run() {
    pool.preparedQuery(KEEP)
        .execute(Tuple.of(keep.toSeconds()))
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "Cannot look after the partitions of the command log; trying again in %d hours."
                        + " %s",
                    PAUSE.toHours(), failure.getMessage()));
  }
}
