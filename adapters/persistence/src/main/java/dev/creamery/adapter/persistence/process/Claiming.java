package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
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
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a claim: holds items, then reads all that deciding their commands needs. */
final class Claiming {
  private final SqlConnection connection;
  private final SchemaCache schemas;
  private final int perItem;
  private final List<PendingCommand> unrecorded;

  /**
   * Makes claims.
   *
   * @param perItem how many commands of an item are claimed at the most
   * @param unrecorded commands that are claimed after all recorded ones, as if they were
   */
  Claiming(
      SqlConnection connection, SchemaCache schemas, int perItem, List<PendingCommand> unrecorded) {
    this.connection = connection;
    this.schemas = schemas;
    this.perItem = perItem;
    this.unrecorded = unrecorded;
  }

  Uni<Claim> claim(java.util.Collection<ItemKey> items) {
    List<ItemKey> wanted = items.stream().distinct().toList();
    return connection
        .preparedQuery(ClaimStatements.HOLD)
        .execute(named(wanted))
        .map(Claiming::held)
        .flatMap(held -> read(wanted, held));
  }

  private static Tuple named(List<ItemKey> items) {
    return Columns.of(items).longs(item -> item.organization().value()).longs(ItemKey::id).tuple();
  }

  private static List<ItemKey> held(RowSet<Row> rows) {
    List<ItemKey> held = new ArrayList<>(rows.size());
    rows.forEach(row -> held.add(PendingRows.item(row)));
    return held;
  }

  private Uni<Claim> read(List<ItemKey> wanted, List<ItemKey> held) {
    Set<ItemKey> again = new HashSet<>(wanted);
    held.forEach(again::remove);
    if (held.isEmpty() && !(wanted.isEmpty() && !unrecorded.isEmpty())) {
      return Uni.createFrom().item(Claim.comeBackTo(again));
    }
    Uni<RowSet<Row>> commands =
        connection.preparedQuery(ClaimStatements.COMMANDS).execute(named(held).addInteger(perItem));
    Uni<RowSet<Row>> items = connection.preparedQuery(ClaimStatements.ITEMS).execute(named(held));
    // Both are on their way before the first is answered: one round trip.
    return Uni.combine()
        .all()
        .unis(commands, items)
        .asTuple()
        .flatMap(rows -> claim(rows.getItem1(), rows.getItem2(), again));
  }

  private Uni<Claim> claim(RowSet<Row> commandRows, RowSet<Row> itemRows, Set<ItemKey> again) {
    Map<UUID, ItemKey> wholes = new HashMap<>();
    List<PendingCommand> commands = due(commandRows, again, wholes);
    Map<ItemKey, Long> counts =
        commands.stream()
            .collect(Collectors.groupingBy(PendingCommand::item, Collectors.counting()));
    counts.forEach(
        (item, count) -> {
          if (count >= perItem) {
            again.add(item);
          }
        });
    commands.addAll(unrecorded);
    return HeldSchemas.hold(connection, schemas, commands, itemRows)
        .flatMap(
            held ->
                versions(commands, held)
                    .map(versions -> claim(commands, itemRows, again, wholes, held, versions)));
  }

  /** What can be decided now; commands of a collection that is just being changed come later. */
  private static Claim claim(
      List<PendingCommand> commands,
      RowSet<Row> itemRows,
      Set<ItemKey> again,
      Map<UUID, ItemKey> wholes,
      HeldSchemas held,
      Map<Claim.VersionKey, Item> versions) {
    List<PendingCommand> decidable = new ArrayList<>(commands.size());
    for (PendingCommand command : commands) {
      if (held.isBusy(command)) {
        again.add(command.item());
      } else {
        decidable.add(command);
      }
    }
    Map<ItemKey, Item> items = new HashMap<>();
    for (Row row : itemRows) {
      held.read(row).ifPresent(item -> items.put(item.key(), item));
    }
    return new Claim(decidable, items, held.schemas(), held.flatLocales(), versions, again, wholes);
  }

  /** What is to be restored; asked for only where anything is. */
  private Uni<Map<Claim.VersionKey, Item>> versions(
      List<PendingCommand> commands, HeldSchemas held) {
    List<Claim.VersionKey> keys =
        commands.stream().flatMap(one -> Claim.VersionKey.of(one).stream()).distinct().toList();
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple columns =
        Columns.of(keys)
            .longs(key -> key.item().organization().value())
            .longs(key -> key.item().id())
            .longs(Claim.VersionKey::version)
            .tuple();
    return connection
        .preparedQuery(ClaimStatements.VERSIONS)
        .execute(columns)
        .map(rows -> versions(rows, held));
  }

  private static Map<Claim.VersionKey, Item> versions(RowSet<Row> rows, HeldSchemas held) {
    Map<Claim.VersionKey, Item> versions = new HashMap<>();
    for (Row row : rows) {
      held.read(row)
          .ifPresent(item -> versions.put(new Claim.VersionKey(item.key(), item.version()), item));
    }
    return versions;
  }

  /**
   * The commands up to the first of each item that is not due yet, or is applied with others only.
   */
  private static List<PendingCommand> due(
      RowSet<Row> rows, Set<ItemKey> again, Map<UUID, ItemKey> wholes) {
    List<PendingCommand> commands = new ArrayList<>(rows.size());
    Set<ItemKey> begun = new HashSet<>();
    Set<ItemKey> waiting = new HashSet<>();
    for (Row row : rows) {
      ItemKey item = PendingRows.item(row);
      boolean whole = row.getBoolean("whole");
      if (waiting.contains(item)) {
        continue;
      }
      if (!row.getBoolean("due") || whole) {
        waiting.add(item);
      } else {
        begun.add(item);
        commands.add(PendingRows.read(row));
      }
      if (row.getBoolean("due") && whole && begun.contains(item)) {
        again.add(item);
      } else if (row.getBoolean("due") && whole) {
        wholes.put(row.getUUID("operation"), item);
      }
    }
    return commands;
  }
}
