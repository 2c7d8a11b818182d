package dev.creamery.adapter.persistence.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * Transactions of statements of which none needs the result of another. All of them, from the first
 * to the commit, are on their way before the first is answered. Where one fails, PostgreSQL refuses
 * those behind it and makes a rollback of the commit.
 */
public final class OneTrip {
  private OneTrip() {}

  /**
   * Does this work in a transaction.
   *
   * @param work sends all its statements when it is subscribed to, and fails where one of them does
   */
  public static <T> Uni<T> transaction(Pool pool, Function<SqlConnection, Uni<T>> work) {
    return pool.withConnection(
        connection ->
            Uni.combine()
                .all()
                .unis(run(connection, "BEGIN"), work.apply(connection), run(connection, "COMMIT"))
                .with((begun, done, committed) -> done));
  }

  private static Uni<Void> run(SqlConnection connection, String sql) {
    return connection.query(sql).execute().replaceWithVoid();
  }
}
