package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Bulks in PostgreSQL: a row for each, held while lines of it are recorded. */
@Singleton
class PostgresBulkLog implements BulkLog {
  private static final String COMPLETE = "complete";

  private final Pool pool;
  private final Duration keep;

  PostgresBulkLog(Pool pool, IdempotencyConfig idempotency) {
    this.pool = pool;
    this.keep = idempotency.keep();
  }

  @Override
  public Uni<BulkOpening> open(NewBulk bulk) {
    return pool.withTransaction(
            connection ->
                bulk.key()
                    .map(key -> underKey(connection, bulk, key))
                    .orElseGet(() -> begin(connection, bulk)))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<Optional<List<ItemKey>>> append(
      BulkUpload upload,
      BulkLines lines,
      BulkNeeds needs,
      Function<BulkFindings, NewBulkLines> judge) {
    return pool.withTransaction(
            connection -> new BulkAppend(connection, upload, lines, false).append(needs, judge))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<TakenWhole> appendWhole(
      NewBulk bulk, BulkLines lines, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return new WholeAppend(pool, bulk, lines, keep)
        .append(needs, judge)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<Map<UniqueKey, Long>> holders(Set<UniqueKey> matches) {
    List<UniqueKey> keys = List.copyOf(matches);
    return pool.preparedQuery(BulkStatements.HOLDERS)
        .execute(BulkLookup.columns(keys).tuple())
        .map(rows -> BulkLookup.holders(keys, rows))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<Taken> close(BulkUpload upload, boolean whole) {
    return pool.preparedQuery(BulkStatements.CLOSE)
        .execute(
            Tuple.of(
                upload.organization().value(),
                upload.operation(),
                upload.number(),
                whole ? COMPLETE : "broken_off"))
        .map(closed -> closed.rowCount() == 1 ? Taken.RECORDED : Taken.OVERTAKEN)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private Uni<BulkOpening> underKey(SqlConnection connection, NewBulk bulk, RequestKey key) {
    long org = bulk.organization().value();
    // Two statements, so that the second sees what was committed before the lock was free.
    Uni<RowSet<Row>> held =
        connection
            .preparedQuery(ConditionalStatements.HOLD)
            .execute(
                Tuple.tuple()
                    .addArrayOfLong(new Long[] {null})
                    .addArrayOfLong(new Long[] {org})
                    .addArrayOfString(new String[] {key.key()}));
    Uni<RowSet<Row>> found =
        connection
            .preparedQuery(BulkStatements.UNDER_KEY)
            .execute(Tuple.of(org, key.key(), keep.toMillis()));
    return Uni.combine()
        .all()
        .unis(held, found)
        .asTuple()
        .flatMap(
            rows -> {
              if (rows.getItem2().size() == 0) {
                return begin(connection, bulk)
                    .call(
                        () ->
                            connection
                                .preparedQuery(BulkStatements.NAME)
                                .execute(
                                    Tuple.of(org, key.key(), key.fingerprint(), bulk.operation())));
              }
              Row before = rows.getItem2().iterator().next();
              return key.fingerprint().equals(before.getString("fingerprint"))
                  ? goOn(connection, bulk, before.getUUID("operation"))
                  : Uni.createFrom().item(new BulkOpening.KeyReused());
            });
  }

  private static Uni<BulkOpening> begin(SqlConnection connection, NewBulk bulk) {
    return connection
        .preparedQuery(BulkStatements.BEGIN)
        .execute(Tuple.of(bulk.organization().value(), bulk.operation()))
        .replaceWith(
            new BulkOpening.Open(
                new BulkUpload(bulk.organization(), bulk.operation(), bulk.editor(), 1), 0, ""));
  }

  private static Uni<BulkOpening> goOn(SqlConnection connection, NewBulk bulk, UUID operation) {
    return connection
        .preparedQuery(BulkStatements.GO_ON)
        .execute(Tuple.of(bulk.organization().value(), operation))
        .map(
            rows ->
                rows.size() == 0
                    ? new BulkOpening.KeyReused()
                    : opening(bulk, operation, rows.iterator().next()));
  }

  private static BulkOpening opening(NewBulk bulk, UUID operation, Row row) {
    int lines = row.getInteger("lines");
    String digest = row.getString("digest");
    return row.getString("state").equals(COMPLETE)
        ? new BulkOpening.Complete(operation, lines, digest)
        : new BulkOpening.Open(
            new BulkUpload(bulk.organization(), operation, bulk.editor(), row.getInteger("upload")),
            lines,
            digest);
  }
}
