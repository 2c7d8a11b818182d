package dev.creamery.adapter.persistence.management;

/** Statements that change a collection while items are in it. */
final class EvolutionStatements {
  /** Two changes of one collection come one after the other. */
  static final String CURRENT =
      """
      SELECT version, CAST(definition AS text) AS definition FROM collection
      WHERE org = ?1 AND key = ?2 FOR NO KEY UPDATE
      """;

  /** No row where somebody else was first. */
  static final String CREATE =
      """
      INSERT INTO collection (org, key, name, definition)
      VALUES (?1, ?2, ?3, CAST(CAST(?4 AS text) AS jsonb))
      ON CONFLICT DO NOTHING RETURNING version
      """;

  static final String REPLACE =
      """
      UPDATE collection SET name = ?3, definition = CAST(CAST(?4 AS text) AS jsonb),
        version = version + 1, updated_at = now()
      WHERE org = ?1 AND key = ?2
      """;

  /** Waits for whoever is just deciding by the definition of now; nobody begins to from here on. */
  static final String HOLD =
      "SELECT CAST(pg_advisory_xact_lock(5, hashtext(CAST(CAST(?1 AS bigint) AS text) || ' ' || ?2)) AS text)";

  static final String ITEMS =
      """
      SELECT id, deleted, CAST(fields AS text) AS fields FROM item
      WHERE org = ?1 AND collection = ?2 AND id > ?3 ORDER BY id LIMIT ?4
      """;

  private static final String VALUES =
      """
      FROM item i CROSS JOIN LATERAL jsonb_each(i.fields) AS l (locale, fields)
      WHERE i.org = ?1 AND i.collection = ?2 AND NOT i.deleted AND jsonb_exists(l.fields, ?3)
      """;

  /** The items that have a value which an older one has too. */
  static final String DUPLICATES =
      """
      SELECT DISTINCT id FROM (
        SELECT i.id, row_number() OVER (
          PARTITION BY l.locale, unique_text(l.fields -> ?3) ORDER BY i.id) AS nth
      """
          + VALUES
          + ") AS numbered WHERE nth > 1 ORDER BY id";

  static final String CLAIM_VALUES =
      """
      INSERT INTO unique_value (org, collection, field, locale, digest, item_id)
      SELECT i.org, i.collection, ?3, l.locale,
             sha256(convert_to(unique_text(l.fields -> ?3), 'UTF8')), i.id
      """
          + VALUES;

  static final String RELEASE_VALUES =
      "DELETE FROM unique_value WHERE org = ?1 AND collection = ?2 AND field = ?3";

  private EvolutionStatements() {}
}
