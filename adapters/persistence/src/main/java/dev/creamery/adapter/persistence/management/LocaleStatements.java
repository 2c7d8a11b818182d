package dev.creamery.adapter.persistence.management;

/**
 * Statements that move the content of an organization from one locale, {@code ?2}, to another,
 * {@code ?3}. In this order: what is kept about items is moved by what they still hold.
 */
final class LocaleStatements {
  /**
   * Waits for whoever is just writing content of the organization; nobody begins to from here on.
   */
  static final String HOLD =
      "SELECT CAST(pg_advisory_xact_lock(6, hashint8(CAST(?1 AS bigint))) AS text)";

  /** Keeps the locales as they are; others may too. */
  static final String KEEP =
      "SELECT CAST(pg_advisory_xact_lock_shared(6, hashint8(CAST(?1 AS bigint))) AS text)";

  /** What an item claims in a locale in which other content replaces it. */
  static final String RELEASE_VALUES =
      """
      DELETE FROM unique_value u USING item i
      WHERE u.org = ?1 AND u.locale = ?3 AND i.org = u.org AND i.id = u.item_id
        AND jsonb_exists(i.fields, ?2)
      """;

  /** Of two claims that meet, the one that was there stays. */
  static final String MOVE_VALUES =
      """
      WITH moved AS (
        DELETE FROM unique_value WHERE org = ?1 AND locale = ?2
        RETURNING org, collection, field, digest, item_id
      )
      INSERT INTO unique_value (org, collection, field, locale, digest, item_id)
      SELECT org, collection, field, ?3, digest, item_id FROM moved
      ON CONFLICT DO NOTHING
      """;

  static final String DROP_REFERENCES =
      """
      DELETE FROM item_reference r USING item i
      WHERE r.org = ?1 AND r.locale = ?3 AND i.org = r.org AND i.id = r.source_id
        AND jsonb_exists(i.fields, ?2)
      """;

  static final String MOVE_REFERENCES =
      "UPDATE item_reference SET locale = ?3 WHERE org = ?1 AND locale = ?2";

  private static final String MOVE_FIELDS =
      """
      SET fields = (fields - CAST(?2 AS text)) || jsonb_build_object(CAST(?3 AS text), fields -> ?2)
      WHERE org = ?1 AND jsonb_exists(fields, ?2)
      """;

  static final String MOVE_VERSIONS = "UPDATE item_version " + MOVE_FIELDS;

  /** The counts by locale follow by themselves. */
  static final String MOVE_ITEMS = "UPDATE item " + MOVE_FIELDS;

  /** Fields of pages are kept in the order in which they were sent. */
  static final String MOVE_PAGES =
      """
      UPDATE page SET fields = (
        SELECT json_object_agg(CASE WHEN old.locale = ?2 THEN ?3 ELSE old.locale END, old.fields)
        FROM json_each(page.fields) AS old (locale, fields) WHERE old.locale <> ?3)
      WHERE org = ?1 AND fields -> ?2 IS NOT NULL
      """;

  private LocaleStatements() {}
}
