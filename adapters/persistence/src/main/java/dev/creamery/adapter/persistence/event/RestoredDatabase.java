package dev.creamery.adapter.persistence.event;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Puts events right after a dump was restored into a cluster that counts its transactions anew.
 * Events are read in the order of their transactions, so those of the other cluster would seem to
 * lie in a future that readers wait for, or have already passed.
 */
@Singleton
class RestoredDatabase {
  private static final Logger LOG = Logger.getLogger(RestoredDatabase.class);

  /** Nothing that a transaction of this cluster wrote is seen before that number is given out. */
  private static final String FOREIGN =
      """
      SELECT EXISTS (SELECT FROM event WHERE transaction >= pg_snapshot_xmax(pg_current_snapshot()))
        OR EXISTS (SELECT FROM event_cursor WHERE transaction > pg_snapshot_xmax(pg_current_snapshot()))
        OR EXISTS (SELECT FROM webhook_endpoint WHERE since >= pg_snapshot_xmax(pg_current_snapshot()))
      """;

  private static final List<String> PREPARE =
      List.of(
          "SET LOCAL statement_timeout = 0",
          "SELECT pg_advisory_xact_lock(8, 0)",
          // From now on this transaction is below the numbers that count as foreign.
          "SELECT pg_current_xact_id()");

  /** What everybody was told goes to the beginning; the rest happens now, in its order. */
  private static final String RENUMBER =
      """
      UPDATE event e SET transaction =
        CASE WHEN EXISTS (
          SELECT FROM event_cursor c WHERE (e.transaction, e.sequence) > (c.transaction, c.sequence))
        THEN pg_current_xact_id() ELSE '3'::xid8 END
      WHERE e.transaction >= pg_snapshot_xmax(pg_current_snapshot())
      """;

  private static final String MOVE_CURSORS =
      """
      UPDATE event_cursor SET transaction = pg_current_xact_id(), sequence = 0
      WHERE transaction > pg_snapshot_xmax(pg_current_snapshot())
      """;

  private static final String KEEP_LISTENING =
      """
      UPDATE webhook_endpoint SET since = '3'
      WHERE since >= pg_snapshot_xmax(pg_current_snapshot())
      """;

  private final Pool pool;

  RestoredDatabase(Pool pool) {
    this.pool = pool;
  }

  void start(@Observes StartupEvent started) {
    putRight()
        .subscribe()
        .with(
            restored -> {
              if (restored) {
                LOG.info("The database was restored from a dump; events go on where they were.");
              }
            },
            failure ->
                LOG.warnf(
                    "Whether the database was restored from a dump could not be seen; if it was,"
                        + " start again. %s",
                    failure.getMessage()));
  }

  /** Whether anything had to be put right; does it where it has. */
  Uni<Boolean> putRight() {
    return pool.query(FOREIGN)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean(0))
        .call(foreign -> foreign ? pool.withTransaction(this::putRight) : nothing());
  }

  private Uni<Void> putRight(SqlConnection connection) {
    Uni<Void> done = nothing();
    for (String statement : PREPARE) {
      done = done.chain(() -> connection.query(statement).execute().replaceWithVoid());
    }
    for (String statement : List.of(RENUMBER, MOVE_CURSORS, KEEP_LISTENING)) {
      done = done.chain(() -> connection.query(statement).execute().replaceWithVoid());
    }
    return done;
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
