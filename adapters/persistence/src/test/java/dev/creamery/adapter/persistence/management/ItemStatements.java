package dev.creamery.adapter.persistence.management;

import java.util.List;

/** Items made by hand: the organization is the first argument, the collection the second. */
final class ItemStatements {
  /** An item with a state before this one and a reference. */
  static final List<String> PUT =
      List.of(
          """
          INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
          VALUES ($1, nextval('item_id'), $2, 'draft', 2, false, '{}', gen_random_uuid(), 'Léa')
          """,
          """
          INSERT INTO item_version
            (org, item_id, version, status, deleted, fields, operation, editor, updated_at)
          SELECT org, id, 1, status, deleted, fields, operation, editor, updated_at
          FROM item WHERE org = $1 AND collection = $2
          """,
          """
          INSERT INTO item_reference (org, source_id, locale, field, position, page)
          SELECT org, id, '*', 'landing', 0, 'about-us'
          FROM item WHERE org = $1 AND collection = $2
          """);

  /** Everything that is kept of the organization's items, where they are of this collection. */
  static final String COUNT =
      """
      SELECT count(*)
      FROM (SELECT id AS item FROM item WHERE org = $1
            UNION ALL SELECT item_id FROM item_version WHERE org = $1
            UNION ALL SELECT source_id FROM item_reference WHERE org = $1) kept
      WHERE NOT EXISTS (
        SELECT FROM item WHERE org = $1 AND id = kept.item AND collection <> $2)
      """;

  private ItemStatements() {}
}
