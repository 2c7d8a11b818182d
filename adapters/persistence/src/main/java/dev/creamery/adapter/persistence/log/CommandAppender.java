package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;

/** Appends a group of operations in one round trip, and tells each what became of it. */
final class CommandAppender {
  private final Pool pool;
  private final String statement;
  private final LostAnswers lostAnswers;

  CommandAppender(Pool pool, String statement, LostAnswers lostAnswers) {
    this.pool = pool;
    this.statement = statement;
    this.lostAnswers = lostAnswers;
  }

  Uni<List<Appended>> append(List<NewOperation> operations) {
    List<CommandRow> rows = CommandRow.of(operations);
    return pool.preparedQuery(statement)
        .execute(CommandRow.columns(rows).tuple())
        .onFailure(StoreFailures::leavesOutcomeOpen)
        .recoverWithUni(failure -> lostAnswers.find(operations, failure))
        .onFailure()
        .transform(StoreFailures::translate)
        .map(committed -> answers(operations, committed));
  }

  private static List<Appended> answers(List<NewOperation> operations, RowSet<Row> rows) {
    CommittedRows committed = new CommittedRows(operations, rows);
    return operations.stream()
        .map(operation -> committed.of(operation).orElseGet(Appended.ItemNotFound::new))
        .toList();
  }
}
