package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Appends a group of operations, each under its conditions, in one transaction. */
final class ConditionalAppender {
  private final Pool pool;
  private final LostAnswers lostAnswers;
  private final Duration keep;

  ConditionalAppender(Pool pool, LostAnswers lostAnswers, Duration keep) {
    this.pool = pool;
    this.lostAnswers = lostAnswers;
    this.keep = keep;
  }

  /**
   * What became of each.
   *
   * @param operations no two under one key
   */
  Uni<List<Appended>> append(List<NewOperation> operations) {
    List<CommandRow> rows = CommandRow.of(operations);
    return pool.withTransaction(connection -> append(connection, rows))
        .map(told -> answers(operations, new ConditionalOutcomes(told)))
        .onFailure(StoreFailures::leavesOutcomeOpen)
        .recoverWithUni(failure -> afterAll(operations, failure))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private Uni<RowSet<Row>> append(SqlConnection connection, List<CommandRow> rows) {
    // Both are on their way before the first is answered: one round trip.
    return Uni.combine()
        .all()
        .unis(
            connection.preparedQuery(ConditionalStatements.HOLD).execute(held(rows)),
            connection.preparedQuery(ConditionalStatements.APPEND).execute(appended(rows)))
        .asTuple()
        .map(done -> done.getItem2());
  }

  private static Tuple held(List<CommandRow> rows) {
    return Columns.of(rows)
        .longs(row -> row.operation().item().orElse(null))
        .longs(CommandRow::org)
        .texts(row -> row.operation().key().map(RequestKey::key).orElse(null))
        .tuple();
  }

  private Tuple appended(List<CommandRow> rows) {
    return CommandRow.columns(rows)
        .texts(row -> row.operation().key().map(RequestKey::key).orElse(null))
        .texts(row -> row.operation().key().map(RequestKey::fingerprint).orElse(null))
        .texts(ConditionalAppender::versions)
        .tuple()
        .addLong(keep.toMillis());
  }

  /** The versions that will do, as an array of PostgreSQL; null where any will. */
  private static @Nullable String versions(CommandRow row) {
    return row.command().precondition().orElse(null) instanceof Precondition.AtVersion at
        ? at.versions().stream()
            .map(version -> Long.toString(version))
            .collect(Collectors.joining(",", "{", "}"))
        : null;
  }

  private static List<Appended> answers(
      List<NewOperation> operations, ConditionalOutcomes outcomes) {
    return operations.stream()
        .map(operation -> outcome(outcomes, operation).orElseThrow())
        .toList();
  }

  private static Optional<Appended> outcome(ConditionalOutcomes outcomes, NewOperation operation) {
    return outcomes.of(
        operation.organization(), operation.id(), operation.key().map(RequestKey::fingerprint));
  }

  /** The answer was lost: what was committed after all is known, and the rest is asked again. */
  private Uni<List<Appended>> afterAll(List<NewOperation> operations, Throwable failure) {
    return lostAnswers
        .find(operations, failure)
        .flatMap(
            found -> {
              CommittedRows committed = new CommittedRows(operations, found);
              List<NewOperation> rest =
                  operations.stream().filter(one -> committed.of(one).isEmpty()).toList();
              return rest.isEmpty()
                  ? Uni.createFrom().item(merged(operations, committed, List.of()))
                  : append(rest).map(asked -> merged(operations, committed, asked));
            });
  }

  private static List<Appended> merged(
      List<NewOperation> operations, CommittedRows committed, List<Appended> rest) {
    var others = rest.iterator();
    return operations.stream().map(one -> committed.of(one).orElseGet(others::next)).toList();
  }

  /** What is recorded under a key. */
  Uni<Optional<Appended>> recorded(OrganizationId organization, RequestKey key) {
    return pool.preparedQuery(ConditionalStatements.RECORDED)
        .execute(Tuple.of(organization.value(), key.key(), keep.toMillis()))
        .map(rows -> recorded(organization, key, rows))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Optional<Appended> recorded(
      OrganizationId organization, RequestKey key, RowSet<Row> rows) {
    if (rows.size() == 0) {
      return Optional.empty();
    }
    UUID operation = rows.iterator().next().getUUID("asked");
    return new ConditionalOutcomes(rows)
        .of(organization, operation, Optional.of(key.fingerprint()));
  }
}
