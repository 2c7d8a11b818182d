package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.store.BoundedPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** A statement with its parameters. */
record Statement(String sql, Tuple parameters) {
  /** One whose plan depends on its parameters. */
  static Statement planned(String sql, Parameters parameters) {
    return new Statement(BoundedPool.PLANNED_EACH_TIME + sql, parameters.tuple());
  }

  Uni<RowSet<Row>> run(Pool pool) {
    return pool.preparedQuery(sql).execute(parameters);
  }
}
