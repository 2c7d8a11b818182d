package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up what lines of a bulk need to know, within the transaction that records them. */
final class BulkLookup {
  private final SqlConnection connection;
  private final BulkUpload upload;

  BulkLookup(SqlConnection connection, BulkUpload upload) {
    this.connection = connection;
    this.upload = upload;
  }

  Uni<BulkFindings> find(BulkNeeds needs) {
    return needs.isEmpty()
        ? Uni.createFrom().item(BulkFindings.NONE)
        : Uni.combine()
            .all()
            .unis(holders(List.copyOf(needs.matches())), lines(needs.lines()), items(needs.items()))
            .asTuple()
            .map(found -> new BulkFindings(found.getItem1(), found.getItem2(), found.getItem3()));
  }

  /** The columns of unique values, as statements name them. */
  static Columns<UniqueKey> columns(List<UniqueKey> keys) {
    return Columns.of(keys)
        .longs(key -> key.organization().value())
        .texts(key -> key.collection().value())
        .texts(UniqueKey::storedAs)
        .texts(key -> key.locale().code())
        .texts(UniqueKey::value);
  }

  /** Two statements, so that the second sees what was committed before the locks were free. */
  private Uni<Map<UniqueKey, Long>> holders(List<UniqueKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple named = columns(keys).tuple();
    return Uni.combine()
        .all()
        .unis(
            connection.preparedQuery(BulkStatements.HOLD_MATCHES).execute(named),
            connection.preparedQuery(BulkStatements.HOLDERS).execute(named))
        .asTuple()
        .map(rows -> holders(keys, rows.getItem2()));
  }

  /** What a look for the holders of these values has found. */
  static Map<UniqueKey, Long> holders(List<UniqueKey> keys, RowSet<Row> rows) {
    Map<UniqueKey, Long> holders = new HashMap<>();
    for (Row row : rows) {
      holders.put(keys.get(Math.toIntExact(row.getLong("place")) - 1), row.getLong("item_id"));
    }
    return holders;
  }

  private Uni<Map<Integer, Long>> lines(Set<Integer> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple named =
        Tuple.of(upload.organization().value(), upload.operation())
            .addArrayOfInteger(lines.toArray(Integer[]::new));
    return connection
        .preparedQuery(BulkStatements.LINES)
        .execute(named)
        .map(
            rows -> {
              Map<Integer, Long> items = new HashMap<>();
              rows.forEach(row -> items.put(row.getInteger("line"), row.getLong("item_id")));
              return items;
            });
  }

  private Uni<List<Long>> items(int count) {
    if (count == 0) {
      return Uni.createFrom().item(List.of());
    }
    return connection
        .preparedQuery(BulkStatements.NEW_ITEMS)
        .execute(Tuple.of(count))
        .map(
            rows -> {
              List<Long> items = new ArrayList<>(rows.size());
              rows.forEach(row -> items.add(row.getLong(0)));
              return items;
            });
  }
}
