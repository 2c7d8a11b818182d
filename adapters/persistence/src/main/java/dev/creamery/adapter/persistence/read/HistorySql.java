package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.sql.ItemRows;

/** Statements on what items were: all past states are in one table, the current one in another. */
final class HistorySql {
  static final String CURRENT =
      ItemRows.with("SELECT item.* FROM item WHERE item.org = $1 AND item.id = $2");

  /** A past state lacks what never changes. */
  static final String VERSION =
      ItemRows.with(
          """
          SELECT org, id, collection, status, version, deleted, fields FROM item
          WHERE org = $1 AND id = $2 AND version = $3
          UNION ALL
          SELECT v.org, v.item_id, item.collection, v.status, v.version, v.deleted, v.fields
          FROM item_version v JOIN item ON item.org = v.org AND item.id = v.item_id
          WHERE v.org = $1 AND v.item_id = $2 AND v.version = $3
          """);

  static final String VERSIONS =
      """
      SELECT version, status, deleted, updated_at, editor, operation FROM item
      WHERE org = $1 AND id = $2
      UNION ALL
      SELECT version, status, deleted, updated_at, editor, operation FROM item_version
      WHERE org = $1 AND item_id = $2
      ORDER BY version DESC LIMIT $3 OFFSET $4
      """;

  private HistorySql() {}
}
