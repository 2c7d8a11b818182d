package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
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

/** Claims an operation that is applied as a whole: all its items at once, or nothing. */
final class WholeClaiming {
  private final SqlConnection connection;
  private final SchemaCache schemas;
  private final OrganizationId organization;
  private final UUID operation;

  WholeClaiming(
      SqlConnection connection, SchemaCache schemas, OrganizationId organization, UUID operation) {
    this.connection = connection;
    this.schemas = schemas;
    this.organization = organization;
    this.operation = operation;
  }

  Uni<Claim> claim() {
    return connection
        .preparedQuery(WholeStatements.HOLD)
        .execute(Tuple.of(operation.toString()))
        .flatMap(
            held ->
                held.iterator().next().getBoolean("held")
                    ? connection
                        .preparedQuery(WholeStatements.ITEMS)
                        .execute(ours())
                        .flatMap(this::hold)
                    : nothing());
  }

  private Tuple ours() {
    return Tuple.of(organization.value(), operation);
  }

  private static Uni<Claim> nothing() {
    return Uni.createFrom().item(Claim.comeBackTo(Set.of()));
  }

  private static Uni<Claim> soon(ItemKey item) {
    return Uni.createFrom().item(Claim.comeBackTo(Set.of(item)));
  }

  private Uni<Claim> hold(RowSet<Row> rows) {
    List<ItemKey> items = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!row.getBoolean("due")) {
        return nothing();
      }
      items.add(PendingRows.item(row));
    }
    return items.isEmpty()
        ? nothing()
        : connection
            .preparedQuery(ClaimStatements.HOLD)
            .execute(named(items))
            .flatMap(held -> held.size() == items.size() ? read(items) : soon(items.get(0)));
  }

  private static Tuple named(List<ItemKey> items) {
    return Columns.of(items).longs(item -> item.organization().value()).longs(ItemKey::id).tuple();
  }

  private Uni<Claim> read(List<ItemKey> items) {
    return connection
        .preparedQuery(WholeStatements.COMMANDS)
        .execute(ours())
        .flatMap(
            rows -> {
              List<PendingCommand> commands = new ArrayList<>(rows.size());
              rows.forEach(row -> commands.add(PendingRows.read(row)));
              return commands.isEmpty() ? nothing() : inTurn(items, commands);
            });
  }

  private Uni<Claim> inTurn(List<ItemKey> items, List<PendingCommand> commands) {
    return connection
        .preparedQuery(WholeStatements.OTHERS)
        .execute(named(items).addUUID(operation).addLong(commands.get(0).sequence()))
        .flatMap(
            others -> {
              Set<ItemKey> later = new HashSet<>();
              for (Row row : others) {
                if (row.getBoolean("earlier")) {
                  return nothing();
                }
                later.add(PendingRows.item(row));
              }
              return connection
                  .preparedQuery(ClaimStatements.ITEMS)
                  .execute(named(items))
                  .flatMap(rows -> claim(commands, rows, later));
            });
  }

  private Uni<Claim> claim(
      List<PendingCommand> commands, RowSet<Row> itemRows, Set<ItemKey> later) {
    return HeldSchemas.hold(connection, schemas, commands, itemRows)
        .flatMap(
            held -> {
              if (commands.stream().anyMatch(held::isBusy)) {
                return soon(commands.get(0).item());
              }
              Map<ItemKey, Item> items = new HashMap<>();
              for (Row row : itemRows) {
                held.read(row).ifPresent(item -> items.put(item.key(), item));
              }
              return Uni.createFrom()
                  .item(
                      new Claim(
                          commands,
                          items,
                          held.schemas(),
                          held.flatLocales(),
                          Map.of(),
                          later,
                          Map.of()));
            });
  }
}
