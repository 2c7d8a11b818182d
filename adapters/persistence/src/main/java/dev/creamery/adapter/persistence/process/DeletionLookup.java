package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds items that are about to be deleted, and looks for what restricts it. */
final class DeletionLookup {
  private DeletionLookup() {}

  /**
   * What restricts each deletion.
   *
   * @param items to be deleted
   * @param decided whose references do not count here
   */
  static Uni<Map<ItemKey, Restriction>> hold(
      SqlConnection connection, Collection<ItemKey> items, Collection<ItemKey> decided) {
    Uni<RowSet<Row>> held =
        connection.preparedQuery(LookupStatements.HOLD_FOR_DELETION).execute(named(items));
    Tuple asked =
        named(items).addArrayOfLong(decided.stream().map(ItemKey::id).toArray(Long[]::new));
    Uni<RowSet<Row>> restrictions =
        connection.preparedQuery(LookupStatements.RESTRICTIONS).execute(asked);
    return Uni.combine()
        .all()
        .unis(held, restrictions)
        .asTuple()
        .map(rows -> restrictions(rows.getItem2()));
  }

  private static Tuple named(Collection<ItemKey> items) {
    return Columns.of(List.copyOf(items))
        .longs(item -> item.organization().value())
        .longs(ItemKey::id)
        .tuple();
  }

  private static Map<ItemKey, Restriction> restrictions(RowSet<Row> rows) {
    Map<ItemKey, Restriction> restrictions = new HashMap<>();
    for (Row row : rows) {
      restrictions.put(
          PendingRows.item(row),
          new Restriction(
              new CollectionKey(row.getString("collection")),
              row.getLong("source_id"),
              new FieldKey(row.getString("field"))));
    }
    return restrictions;
  }
}
