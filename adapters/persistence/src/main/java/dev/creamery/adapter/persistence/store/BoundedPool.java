package dev.creamery.adapter.persistence.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The pool with an end to its queue and to every wait in it. */
@Singleton
public final class BoundedPool implements PgPoolCreator {
  /**
   * Begins a statement that the database is to plan anew each time, because the right plan depends
   * on the parameters.
   */
  public static final String PLANNED_EACH_TIME = "/* planned each time */ ";

  /**
   * Locks are held for milliseconds; whoever waits longer stands behind something that is stuck.
   */
  private static final String LOCK_MILLIS = "500";

  private final DatabaseConfig config;
  private final CompletableFuture<Input> created = new CompletableFuture<>();

  BoundedPool(DatabaseConfig config) {
    this.config = config;
  }

  @Override
  public Pool create(Input input) {
    created.complete(input);
    input
        .poolOptions()
        .setMaxSize(config.poolSize())
        .setMaxWaitQueueSize(config.maxWaiting())
        .setConnectionTimeout((int) config.patience().toMillis())
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    input.pgConnectOptionsList().forEach(this::bound);
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }

  private void bound(PgConnectOptions options) {
    String millis = Long.toString(config.patience().toMillis());
    options
        .setConnectTimeout((int) config.patience().toMillis())
        .setPreparedStatementCacheSqlFilter(sql -> !sql.startsWith(PLANNED_EACH_TIME))
        .addProperty("application_name", "creamery")
        .addProperty("statement_timeout", millis)
        .addProperty("lock_timeout", LOCK_MILLIS)
        // Every statement has its index. A partition that has just begun has no statistics yet, and
        // a plan made then would read it whole until somebody has counted its rows.
        .addProperty("enable_seqscan", "off")
        .addProperty("jit", "off")
        .addProperty("idle_in_transaction_session_timeout", millis);
  }

  /** A connection of its own, outside the pool; whoever asks for it closes it. */
  public Uni<PgConnection> connect() {
    return Uni.createFrom()
        .completionStage(created)
        .flatMap(
            input ->
                PgConnection.connect(
                    Vertx.newInstance(input.vertx()), input.pgConnectOptionsList().get(0)));
  }
}
