package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.application.port.out.Claim.SchemaKey;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas of a claim, each one version until the transaction ends: whoever changes one in a way
 * that items may not fit waits for all who hold it.
 *
 * @param schemas by key; those that are gone are missing
 * @param flatLocales where flat content of their organizations goes
 * @param busy those that somebody is just changing
 */
record HeldSchemas(
    Map<SchemaKey, Collection> schemas,
    Map<OrganizationId, LocaleTag> flatLocales,
    Set<SchemaKey> busy) {
  /** Holds the schemas of these commands and of the items in these rows. */
  static Uni<HeldSchemas> hold(
      SqlConnection connection,
      SchemaCache cache,
      List<PendingCommand> commands,
      RowSet<Row> itemRows) {
    Set<SchemaKey> named = new LinkedHashSet<>();
    commands.forEach(command -> named.add(key(command)));
    itemRows.forEach(row -> named.add(key(row, "collection")));
    List<SchemaKey> keys = List.copyOf(named);
    if (keys.isEmpty()) {
      return Uni.createFrom().item(new HeldSchemas(Map.of(), Map.of(), Set.of()));
    }
    Tuple columns =
        Columns.of(keys)
            .longs(key -> key.organization().value())
            .texts(key -> key.collection().value())
            .tuple();
    // Two statements, so that the second sees what was committed before the locks were free.
    Uni<RowSet<Row>> held = connection.preparedQuery(ClaimStatements.HOLD_SCHEMAS).execute(columns);
    Uni<RowSet<Row>> schemas = connection.preparedQuery(ClaimStatements.SCHEMAS).execute(columns);
    return Uni.combine()
        .all()
        .unis(held, schemas)
        .asTuple()
        .map(rows -> of(keys, rows.getItem1(), rows.getItem2(), cache));
  }

  private static HeldSchemas of(
      List<SchemaKey> keys, RowSet<Row> heldRows, RowSet<Row> schemaRows, SchemaCache cache) {
    Set<SchemaKey> busy = new HashSet<>(keys);
    heldRows.forEach(row -> busy.remove(key(row, "key")));
    Map<SchemaKey, Collection> schemas = new HashMap<>();
    Map<OrganizationId, LocaleTag> flatLocales = new HashMap<>();
    for (Row row : schemaRows) {
      flatLocales.put(
          new OrganizationId(row.getLong("org")), new LocaleTag(row.getString("flat_locale")));
      schemas.put(
          key(row, "key"),
          cache.parse(
              row.getLong("org"),
              row.getString("key"),
              row.getLong("version"),
              row.getString("definition")));
    }
    return new HeldSchemas(schemas, flatLocales, busy);
  }

  private static SchemaKey key(Row row, String column) {
    return new SchemaKey(
        new OrganizationId(row.getLong("org")), new CollectionKey(row.getString(column)));
  }

  private static SchemaKey key(PendingCommand command) {
    return new SchemaKey(command.item().organization(), command.collection());
  }

  boolean isBusy(PendingCommand command) {
    return busy.contains(key(command));
  }

  /** The item in a row; empty where its collection is gone. */
  Optional<Item> read(Row row) {
    return Optional.ofNullable(schemas.get(key(row, "collection")))
        .map(schema -> ItemRows.read(row, schema));
  }
}
