package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.store.StoreFailures;
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
        .onFailure(LostAnswers::isOne)
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
    operations.forEach(o -> items.put(o.id(), new ItemKey[o.commands().size()]));
    Map<UUID, NewOperation> byId = new HashMap<>();
    operations.forEach(o -> byId.put(o.id(), o));
    for (Row row : committed) {
      NewOperation operation = byId.get(row.getUUID(0));
      ItemKey[] keys = items.get(row.getUUID(0));
      if (operation != null && keys != null) {
        keys[row.getInteger(1)] = new ItemKey(operation.organization(), row.getLong(2));
      }
    }
    return operations.stream().map(o -> answer(items.get(o.id()))).toList();
  }

  private static Appended answer(ItemKey[] items) {
    return items[0] == null
        ? new Appended.ItemNotFound()
        : new Appended.Committed(List.of(items));
  }
}
