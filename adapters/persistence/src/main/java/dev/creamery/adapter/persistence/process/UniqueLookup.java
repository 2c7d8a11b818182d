package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the holders of unique values. */
final class UniqueLookup {
  private UniqueLookup() {}

  static Uni<UniqueValues> find(SqlConnection connection, Collection<UniqueKey> keys) {
    List<UniqueKey> wanted = keys.stream().distinct().toList();
    Tuple named = columns(wanted).tuple();
    // Two statements, so that the second sees what was committed before the locks were free.
    Uni<RowSet<Row>> free = connection.preparedQuery(LookupStatements.HOLD_VALUES).execute(named);
    Uni<RowSet<Row>> holders = connection.preparedQuery(LookupStatements.HOLDERS).execute(named);
    return Uni.combine()
        .all()
        .unis(free, holders)
        .asTuple()
        .map(rows -> values(wanted, rows.getItem1(), rows.getItem2()));
  }

  /** The first columns of a unique value: all but the item that claims it. */
  static Columns<UniqueKey> columns(List<UniqueKey> keys) {
    return Columns.of(keys)
        .longs(key -> key.organization().value())
        .texts(key -> key.collection().value())
        .texts(UniqueKey::storedAs)
        .texts(key -> key.locale().code())
        .texts(UniqueKey::value);
  }

  private static UniqueValues values(
      List<UniqueKey> wanted, RowSet<Row> freeRows, RowSet<Row> holderRows) {
    Set<UniqueKey> busy = new HashSet<>(wanted);
    freeRows.forEach(row -> busy.remove(at(wanted, row)));
    Map<UniqueKey, Long> holders = new HashMap<>();
    holderRows.forEach(row -> holders.put(at(wanted, row), row.getLong("item_id")));
    return new UniqueValues(holders, busy);
  }

  private static UniqueKey at(List<UniqueKey> wanted, Row row) {
    return wanted.get(Math.toIntExact(row.getLong("place")) - 1);
  }
}
