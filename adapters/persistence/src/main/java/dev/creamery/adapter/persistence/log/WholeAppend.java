package dev.creamery.adapter.persistence.log;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Records a bulk that is applied as a whole, in one transaction. */
final class WholeAppend {
  private final Pool pool;
  private final NewBulk bulk;
  private final BulkLines lines;
  private final long keepMillis;

  WholeAppend(Pool pool, NewBulk bulk, BulkLines lines, Duration keep) {
    this.pool = pool;
    this.bulk = bulk;
    this.lines = lines;
    this.keepMillis = keep.toMillis();
  }

  Uni<TakenWhole> append(BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return pool.withConnection(
        connection ->
            connection
                .begin()
                .flatMap(
                    transaction ->
                        work(connection, needs, judge)
                            .onFailure()
                            .call(() -> transaction.rollback().onFailure().recoverWithNull())
                            .flatMap(outcome -> outcome.end(transaction))));
  }

  private Uni<Outcome> work(
      SqlConnection connection, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return before(connection)
        .flatMap(
            found ->
                found.isPresent()
                    ? undone(found.get())
                    : begin(connection)
                        .flatMap(
                            isNew ->
                                isNew
                                    ? record(connection, needs, judge)
                                    : undone(recorded(bulk.operation()))));
  }

  private Uni<Boolean> begin(SqlConnection connection) {
    return connection
        .preparedQuery(BulkStatements.BEGIN_WHOLE)
        .execute(Tuple.of(org(), bulk.operation()))
        .map(begun -> begun.rowCount() == 1);
  }

  private Uni<Outcome> record(
      SqlConnection connection, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    BulkUpload upload = new BulkUpload(bulk.organization(), bulk.operation(), bulk.editor(), 1);
    return new BulkAppend(connection, upload, lines, true)
        .appendWhole(needs, judge)
        .flatMap(
            taken ->
                taken instanceof TakenWhole.Recorded
                    ? close(connection, upload).chain(() -> name(connection, taken))
                    : undone(taken));
  }

  private static Uni<RowSet<Row>> close(SqlConnection connection, BulkUpload upload) {
    return connection
        .preparedQuery(BulkStatements.CLOSE)
        .execute(
            Tuple.of(
                upload.organization().value(), upload.operation(), upload.number(), "complete"));
  }

  /**
   * Records the key, unless somebody else has meanwhile. Held last of all, as by everybody who
   * holds items too.
   */
  private Uni<Outcome> name(SqlConnection connection, TakenWhole taken) {
    if (bulk.key().isEmpty()) {
      return kept(taken);
    }
    RequestKey key = bulk.key().get();
    return connection
        .preparedQuery(ConditionalStatements.HOLD)
        .execute(
            Tuple.tuple()
                .addArrayOfLong(new Long[] {null})
                .addArrayOfLong(new Long[] {org()})
                .addArrayOfString(new String[] {key.key()}))
        .chain(() -> before(connection))
        .flatMap(
            found ->
                found.isPresent()
                    ? undone(found.get())
                    : connection
                        .preparedQuery(BulkStatements.NAME)
                        .execute(Tuple.of(org(), key.key(), key.fingerprint(), bulk.operation()))
                        .chain(() -> kept(taken)));
  }

  /** What is recorded under the key by now. */
  private Uni<Optional<TakenWhole>> before(SqlConnection connection) {
    if (bulk.key().isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    RequestKey key = bulk.key().get();
    return connection
        .preparedQuery(BulkStatements.UNDER_KEY)
        .execute(Tuple.of(org(), key.key(), keepMillis))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(before(key, rows.iterator().next())));
  }

  private static TakenWhole before(RequestKey key, Row row) {
    return key.fingerprint().equals(row.getString("fingerprint"))
        ? recorded(row.getUUID("operation"))
        : new TakenWhole.KeyReused();
  }

  private static TakenWhole recorded(UUID operation) {
    return new TakenWhole.Recorded(operation, List.of());
  }

  private long org() {
    return bulk.organization().value();
  }

  /**
   * How the transaction ends.
   *
   * @param keep whether what was written is kept
   */
  private record Outcome(TakenWhole taken, boolean keep) {
    Uni<TakenWhole> end(Transaction transaction) {
      return (keep ? transaction.commit() : transaction.rollback()).replaceWith(taken);
    }
  }

  private static Uni<Outcome> kept(TakenWhole taken) {
    return Uni.createFrom().item(new Outcome(taken, true));
  }

  private static Uni<Outcome> undone(TakenWhole taken) {
    return Uni.createFrom().item(new Outcome(taken, false));
  }
}
