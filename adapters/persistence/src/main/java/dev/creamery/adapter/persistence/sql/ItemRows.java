package dev.creamery.adapter.persistence.sql;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.json.FieldsJson;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads items from rows that bring the schemas of their collections with them. */
public final class ItemRows {
  private final SchemaCache schemas;

  public ItemRows(SchemaCache schemas) {
    this.schemas = schemas;
  }

  /**
   * A statement for rows of this kind. Only the first row of a collection brings its definition.
   * Items whose collection is gone are left out: nothing could be told of their fields.
   *
   * @param items a statement that gives all columns of items
   */
  public static String with(String items) {
    return """
    WITH found AS (%s), numbered AS (
      SELECT *, row_number() OVER (PARTITION BY org, collection ORDER BY id) AS nth FROM found
    )
    SELECT i.org, i.id, i.collection, i.status, i.version, i.deleted, i.fields::text AS fields,
           s.version AS schema_version, CASE WHEN i.nth = 1 THEN s.definition::text END AS definition
    FROM numbered i JOIN collection s ON s.org = i.org AND s.key = i.collection
    ORDER BY i.id
    """
        .formatted(items);
  }

  /** The items, in the order of their ids. */
  public List<Item> read(RowSet<Row> rows) {
    Map<String, Collection> known = new HashMap<>();
    List<Item> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(read(row, known)));
    return items;
  }

  private Item read(Row row, Map<String, Collection> known) {
    long org = row.getLong("org");
    String key = row.getString("collection");
    Collection schema =
        known.computeIfAbsent(
            org + " " + key,
            first ->
                schemas.parse(
                    org, key, row.getLong("schema_version"), row.getString("definition")));
    return read(row, schema);
  }

  /** An item whose schema is known. */
  public static Item read(Row row, Collection schema) {
    return new Item(
        new ItemKey(new OrganizationId(row.getLong("org")), row.getLong("id")),
        schema.key(),
        ItemStatus.parse(row.getString("status")).orElseThrow(),
        row.getLong("version"),
        row.getBoolean("deleted"),
        FieldsJson.read(row.getString("fields"), schema));
  }
}
