package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.store.BoundedPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Makes the indexes that schemas ask for and drops those that none asks for any more, in the
 * background and while others write. One replica at a time, on a connection of its own that may
 * take as long as it takes.
 */
@Singleton
class FieldIndexes {
  private static final Logger LOG = Logger.getLogger(FieldIndexes.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Held for the session: what makes indexes cannot be in a transaction. */
  private static final String ALONE =
      "SELECT pg_try_advisory_lock(hashtext('creamery.field_indexes'))";

  private static final String TAKE_YOUR_TIME = "SET statement_timeout = 0; SET lock_timeout = 0";

  private final Vertx vertx;
  private final Pool pool;
  private final BoundedPool database;
  private final SchemaCache schemas;
  private long timer;
  private volatile boolean busy;

  FieldIndexes(Vertx vertx, Pool pool, BoundedPool database, SchemaCache schemas) {
    this.vertx = vertx;
    this.pool = pool;
    this.database = database;
    this.schemas = schemas;
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setPeriodic(PAUSE.toMillis(), now -> run());
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void run() {
    if (busy) {
      return;
    }
    busy = true;
    tend()
        .onTermination()
        .invoke(() -> busy = false)
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "Cannot look after the indexes on fields; trying again in %d seconds. %s",
                    PAUSE.toSeconds(), failure.getMessage()));
  }

  /** Does what there is to do, unless somebody else is at it. */
  Uni<Void> tend() {
    return IndexPlan.make(pool, schemas)
        .flatMap(plan -> plan.isEmpty() ? Uni.createFrom().voidItem() : alone());
  }

  private Uni<Void> alone() {
    return database
        .connect()
        .flatMap(
            connection ->
                connection
                    .query(ALONE)
                    .execute()
                    .flatMap(
                        rows ->
                            rows.iterator().next().getBoolean(0)
                                ? carryOut(connection)
                                : Uni.createFrom().voidItem())
                    .eventually(connection::close));
  }

  /** Planned again, because somebody may have been at it until now. */
  private Uni<Void> carryOut(PgConnection connection) {
    return connection
        .query(TAKE_YOUR_TIME)
        .execute()
        .flatMap(set -> IndexPlan.make(connection, schemas))
        .flatMap(
            plan -> {
              Uni<Void> done = Uni.createFrom().voidItem();
              for (String statement : plan.statements()) {
                done =
                    done.flatMap(before -> connection.query(statement).execute()).replaceWithVoid();
              }
              return done;
            });
  }
}
