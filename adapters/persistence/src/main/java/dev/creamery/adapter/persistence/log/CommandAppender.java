package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        .execute(tuple(rows))
        .onFailure(StoreFailures::leavesOutcomeOpen)
        .recoverWithUni(failure -> lostAnswers.find(operations, failure))
        .onFailure()
        .transform(StoreFailures::translate)
        .map(committed -> answers(operations, committed));
  }

  private static Tuple tuple(List<CommandRow> rows) {
    return Columns.of(rows)
        .longs(CommandRow::org)
        .uuids(CommandRow::operationId)
        .integers(CommandRow::index)
        .texts(row -> row.operation().collection().value())
        .longs(row -> row.operation().item().orElse(null))
        .texts(CommandRow::kind)
        .texts(CommandRow::payload)
        .texts(row -> row.operation().editor())
        .tuple();
  }

  private static List<Appended> answers(List<NewOperation> operations, RowSet<Row> committed) {
    Map<UUID, ItemKey[]> items = new HashMap<>();
    Map<UUID, NewOperation> byId = new HashMap<>();
    operations.forEach(operation -> byId.put(operation.id(), operation));
    for (Row row : committed) {
      NewOperation operation = byId.get(row.getUUID(0));
      if (operation != null) {
        items
                .computeIfAbsent(operation.id(), id -> new ItemKey[operation.commands().size()])[
                row.getInteger(1)] =
            new ItemKey(operation.organization(), row.getLong(2));
      }
    }
    return operations.stream().map(operation -> answer(items.get(operation.id()))).toList();
  }

  private static Appended answer(ItemKey @Nullable [] items) {
    return items == null ? new Appended.ItemNotFound() : new Appended.Committed(List.of(items));
  }
}
