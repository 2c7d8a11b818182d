package dev.creamery.adapter.persistence.read;

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

/**
 * Has the changes that writers note added to the counts, so that readers have few to add up. Any
 * replica may; the database lets one at a time.
 */
@Singleton
class CountUpkeep {
  private static final Logger LOG = Logger.getLogger(CountUpkeep.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 10_000;

  private final Vertx vertx;
  private final Pool pool;
  private long timer;

  CountUpkeep(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setPeriodic(PAUSE.toMillis(), now -> run());
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void run() {
    gatherAll()
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.debugf(
                    "Counts were not gathered; reads add up more. %s", failure.getMessage()));
  }

  /** Goes on until few are left, however many items of however many blocks were changed. */
  Uni<Void> gatherAll() {
    return gather().repeat().until(gathered -> gathered < AT_ONCE).onItem().ignoreAsUni();
  }

  /** Adds up some of what was noted; answers how many notes there were. */
  Uni<Long> gather() {
    return pool.preparedQuery("SELECT gather_item_counts($1)")
        .execute(Tuple.of(AT_ONCE))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
