package dev.creamery.adapter.persistence.media;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports in PostgreSQL. */
@Singleton
class PostgresMediaImports implements MediaImports {
  private final Pool pool;

  PostgresMediaImports(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Import>> take(int most, int perHost, Duration lease) {
    return execute(ImportStatements.TAKE, Tuple.of(most, perHost, lease.toMillis()))
        .map(
            rows -> {
              List<Import> taken = new ArrayList<>(rows.size());
              rows.forEach(
                  row ->
                      taken.add(
                          new Import(
                              new OrganizationId(row.getLong("org")),
                              row.getLong("id"),
                              row.getString("source"))));
              return taken;
            });
  }

  @Override
  public Uni<Void> progress(Import taken, long bytes, Optional<Long> of, Duration lease) {
    Tuple parameters =
        named(taken).addLong(bytes).addLong(of.orElse(null)).addLong(lease.toMillis());
    return execute(ImportStatements.PROGRESS, parameters).replaceWithVoid();
  }

  @Override
  public Uni<Void> putBack(Import taken, Duration pause) {
    return execute(ImportStatements.PUT_BACK, named(taken).addLong(pause.toMillis()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<ItemKey>> finish(Import taken, MediaFinding finding) {
    return pool.withTransaction(connection -> finish(connection, taken, finding))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Uni<List<ItemKey>> finish(
      SqlConnection connection, Import taken, MediaFinding finding) {
    return connection
        .preparedQuery(ImportStatements.FINISH)
        .execute(result(taken, finding))
        .flatMap(
            finished ->
                finished.rowCount() == 0
                    ? Uni.createFrom().item(List.<ItemKey>of())
                    : wake(connection, taken));
  }

  private static Tuple result(Import taken, MediaFinding finding) {
    if (finding instanceof MediaFinding.Found found) {
      return named(taken)
          .addString(found.key().id().sha256())
          .addString(null)
          .addString(null)
          .addLong(found.file().bytes());
    }
    MediaFinding.Refused refused = (MediaFinding.Refused) finding;
    return named(taken)
        .addString(null)
        .addString(refused.code().code())
        .addString(refused.message())
        .addLong(null);
  }

  private static Uni<List<ItemKey>> wake(SqlConnection connection, Import taken) {
    return connection
        .preparedQuery(ImportStatements.HOLD_WAITING)
        .execute(named(taken))
        .chain(() -> connection.preparedQuery(ImportStatements.WAKE).execute(named(taken)))
        .map(PostgresMediaImports::items);
  }

  private static List<ItemKey> items(RowSet<Row> rows) {
    List<ItemKey> items = new ArrayList<>(rows.size());
    rows.forEach(
        row ->
            items.add(new ItemKey(new OrganizationId(row.getLong("org")), row.getLong("item_id"))));
    return items;
  }

  private static Tuple named(Import taken) {
    return Tuple.tuple().addLong(taken.organization().value()).addLong(taken.id());
  }

  private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
