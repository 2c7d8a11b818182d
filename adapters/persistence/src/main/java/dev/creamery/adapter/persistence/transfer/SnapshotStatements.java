package dev.creamery.adapter.persistence.transfer;

import dev.creamery.adapter.persistence.sql.ItemRows;

/** The statements that read a moment of an organization, part by part. */
final class SnapshotStatements {
  /** To be the first of its transaction: all others see what this one sees. */
  static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  static final String COLLECTIONS =
      "SELECT key, version, definition::text AS definition FROM collection WHERE org = $1 ORDER BY"
          + " key";

  /** A range of one collection, so that only the index by collection gives the order. */
  private static final String OF_COLLECTION =
      """
      FROM item WHERE item.org = $1 AND item.collection BETWEEN $2 AND $2
        AND item.id > $3 AND NOT item.deleted
      ORDER BY item.collection, item.id LIMIT $4
      """;

  static final String IDS = "SELECT item.id " + OF_COLLECTION;

  static final String ITEMS = ItemRows.with("SELECT item.* " + OF_COLLECTION);

  static final String PAGES =
      """
      SELECT slug, title, page_type, status, fields::text AS fields, published_at, updated_at
      FROM page WHERE org = $1 ORDER BY created_at, slug LIMIT $2 OFFSET $3
      """;

  static final String FILES =
      """
      SELECT id, extension, content_type, bytes, alt
      FROM media WHERE org = $1 AND id > $2 ORDER BY id LIMIT $3
      """;

  private SnapshotStatements() {}
}
