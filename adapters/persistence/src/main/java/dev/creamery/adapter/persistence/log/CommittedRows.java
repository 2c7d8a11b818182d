package dev.creamery.adapter.persistence.log;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.item.ItemKey;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which operations were committed, with the items of their commands. */
final class CommittedRows {
  private final Map<UUID, ItemKey[]> items = new HashMap<>();

  /**
   * Reads rows of an operation, an index and an item each.
   *
   * @param operations whose rows are meant; others are passed over
   */
  CommittedRows(List<NewOperation> operations, RowSet<Row> rows) {
    Map<UUID, NewOperation> byId = new HashMap<>();
    operations.forEach(operation -> byId.put(operation.id(), operation));
    for (Row row : rows) {
      NewOperation operation = byId.get(row.getUUID(0));
      if (operation != null) {
        items
                .computeIfAbsent(operation.id(), id -> new ItemKey[operation.commands().size()])[
                row.getInteger(1)] =
            new ItemKey(operation.organization(), row.getLong(2));
      }
    }
  }

  /** What became of an operation; empty where it was not committed. */
  Optional<Appended> of(NewOperation operation) {
    return Optional.ofNullable(items.get(operation.id()))
        .map(List::of)
        .map(Appended.Committed::new);
  }
}
