package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.Claim.SchemaKey;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a claim: holds items, then reads all that deciding their commands needs. */
final class Claiming {
  private final SqlConnection connection;
  private final SchemaCache schemas;

  Claiming(SqlConnection connection, SchemaCache schemas) {
    this.connection = connection;
    this.schemas = schemas;
  }

  Uni<Claim> claim(java.util.Collection<ItemKey> items, int perItem) {
    List<ItemKey> wanted = items.stream().distinct().toList();
    return connection
        .preparedQuery(ClaimStatements.HOLD)
        .execute(named(wanted))
        .map(Claiming::held)
        .flatMap(held -> read(wanted, held, perItem));
  }

  private static Tuple named(List<ItemKey> items) {
    return Columns.of(items).longs(item -> item.organization().value()).longs(ItemKey::id).tuple();
  }

  private static List<ItemKey> held(RowSet<Row> rows) {
    List<ItemKey> held = new ArrayList<>(rows.size());
    rows.forEach(row -> held.add(PendingRows.item(row)));
    return held;
  }

  private Uni<Claim> read(List<ItemKey> wanted, List<ItemKey> held, int perItem) {
    Set<ItemKey> again = new HashSet<>(wanted);
    held.forEach(again::remove);
    if (held.isEmpty()) {
      return Uni.createFrom().item(new Claim(List.of(), Map.of(), Map.of(), again));
    }
    Uni<RowSet<Row>> commands =
        connection.preparedQuery(ClaimStatements.COMMANDS).execute(named(held).addInteger(perItem));
    Uni<RowSet<Row>> items = connection.preparedQuery(ClaimStatements.ITEMS).execute(named(held));
    // Both are on their way before the first is answered: one round trip.
    return Uni.combine()
        .all()
        .unis(commands, items)
        .asTuple()
        .flatMap(rows -> claim(rows.getItem1(), rows.getItem2(), again, perItem));
  }

  private Uni<Claim> claim(
      RowSet<Row> commandRows, RowSet<Row> itemRows, Set<ItemKey> again, int perItem) {
    List<PendingCommand> commands = due(commandRows);
    Map<ItemKey, Long> counts =
        commands.stream()
            .collect(Collectors.groupingBy(PendingCommand::item, Collectors.counting()));
    counts.forEach(
        (item, count) -> {
          if (count >= perItem) {
            again.add(item);
          }
        });
    Map<ItemKey, Item> items =
        new ItemRows(schemas)
            .read(itemRows).stream().collect(Collectors.toMap(Item::key, Function.identity()));
    return schemas(commands).map(known -> new Claim(commands, items, known, again));
  }

  /** The commands up to the first of each item that is not due yet. */
  private static List<PendingCommand> due(RowSet<Row> rows) {
    List<PendingCommand> commands = new ArrayList<>(rows.size());
    Set<ItemKey> waiting = new HashSet<>();
    for (Row row : rows) {
      if (!row.getBoolean("due")) {
        waiting.add(PendingRows.item(row));
      } else if (!waiting.contains(PendingRows.item(row))) {
        commands.add(PendingRows.read(row));
      }
    }
    return commands;
  }

  private Uni<Map<SchemaKey, Collection>> schemas(List<PendingCommand> commands) {
    List<SchemaKey> keys =
        commands.stream()
            .map(command -> new SchemaKey(command.item().organization(), command.collection()))
            .distinct()
            .toList();
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple named =
        Columns.of(keys)
            .longs(key -> key.organization().value())
            .texts(key -> key.collection().value())
            .tuple();
    return connection
        .preparedQuery(ClaimStatements.SCHEMAS)
        .execute(named)
        .map(rows -> parse(keys, rows));
  }

  private Map<SchemaKey, Collection> parse(List<SchemaKey> keys, RowSet<Row> rows) {
    Map<String, SchemaKey> byName = new HashMap<>();
    keys.forEach(key -> byName.put(key.organization() + " " + key.collection(), key));
    Map<SchemaKey, Collection> parsed = new HashMap<>();
    for (Row row : rows) {
      long org = row.getLong("org");
      String name = row.getString("key");
      Collection schema =
          schemas.parse(org, name, row.getLong("version"), row.getString("definition"));
      SchemaKey key = byName.get(org + " " + name);
      if (key != null) {
        parsed.put(key, schema);
      }
    }
    return parsed;
  }
}
