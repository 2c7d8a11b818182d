package dev.creamery.adapter.persistence.media;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.Rows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFinding.Found;
import dev.creamery.domain.media.MediaFinding.Refused;
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
  public Uni<Void> hold(List<Import> taken, Duration lease) {
    Tuple named =
        Columns.of(taken).longs(one -> one.organization().value()).longs(Import::id).tuple();
    return execute(ImportStatements.HOLD, named.addLong(lease.toMillis())).replaceWithVoid();
  }

  @Override
  public Uni<Void> progress(Import taken, long bytes, Optional<Long> of) {
    Tuple parameters = named(taken).addLong(bytes).addLong(of.orElse(null));
    return execute(ImportStatements.PROGRESS, parameters).replaceWithVoid();
  }

  @Override
  public Uni<Void> putBack(Import taken, Duration pause) {
    return execute(ImportStatements.PUT_BACK, named(taken).addLong(pause.toMillis()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<ItemKey>> finish(List<Finished> finished) {
    return pool.withTransaction(connection -> finish(connection, finished))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Uni<List<ItemKey>> finish(SqlConnection connection, List<Finished> finished) {
    return connection
        .preparedQuery(ImportStatements.FINISH)
        .execute(results(finished))
        .flatMap(
            ended ->
                ended.rowCount() == 0
                    ? Uni.createFrom().item(List.<ItemKey>of())
                    : wake(connection, ended));
  }

  private static Tuple results(List<Finished> finished) {
    return Columns.of(finished)
        .longs(one -> one.taken().organization().value())
        .longs(one -> one.taken().id())
        .texts(one -> one.finding() instanceof Found found ? found.key().id().sha256() : null)
        .texts(one -> one.finding() instanceof Refused refused ? refused.code().code() : null)
        .texts(one -> one.finding() instanceof Refused refused ? refused.message() : null)
        .longs(one -> one.finding() instanceof Found found ? found.file().bytes() : null)
        .tuple();
  }

  private static Uni<List<ItemKey>> wake(SqlConnection connection, RowSet<Row> ended) {
    Tuple named =
        Columns.of(Rows.list(ended, row -> row))
            .longs(row -> row.getLong("org"))
            .longs(row -> row.getLong("id"))
            .tuple();
    return connection
        .preparedQuery(ImportStatements.HOLD_WAITING)
        .execute(named)
        .map(
            held ->
                Rows.list(held, row -> row).stream()
                    .filter(row -> row.getBoolean("waits"))
                    .toList())
        .flatMap(
            waiting -> connection.preparedQuery(ImportStatements.WAKE).execute(commands(waiting)))
        .map(PostgresMediaImports::items);
  }

  private static Tuple commands(List<Row> rows) {
    return Columns.of(rows)
        .longs(row -> row.getLong("org"))
        .uuids(row -> row.getUUID("operation"))
        .integers(row -> row.getInteger("index"))
        .tuple();
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
