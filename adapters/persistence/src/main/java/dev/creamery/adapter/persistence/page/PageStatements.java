package dev.creamery.adapter.persistence.page;

/** The statements on pages. */
final class PageStatements {
  /**
   * Holds a page until the transaction ends, whether it exists or not. Those who look for the
   * targets of references share this lock, so that no page goes while somebody comes to refer to
   * it. The locales of the organization are held first, so that they stay as they are.
   */
  static final String HOLD =
      """
      SELECT pg_advisory_xact_lock(4, hashtext($1::bigint || ' ' || $2::text))
      FROM (SELECT pg_advisory_xact_lock_shared(6, hashint8($1::bigint)) OFFSET 0) AS locales
      """;

  static final String FLAT_LOCALE =
      "SELECT coalesce(default_locale, '*') AS flat_locale FROM organization WHERE id = $1";

  private static final String COLUMNS =
      "p.slug, p.title, p.page_type, p.status, p.fields::text AS fields, p.published_at,"
          + " p.updated_at";

  static final String BY_SLUGS =
      "SELECT " + COLUMNS + " FROM page p WHERE p.org = $1 AND p.slug = ANY ($2)";

  /** Each filter is an array of objects, of which one has to be in the fields. */
  private static final String SELECTED =
      """
      FROM page p WHERE p.org = $1
        AND ($2::text IS NULL OR p.page_type = $2::text)
        AND ($3::text IS NULL OR p.fields -> $3::text IS NOT NULL)
        AND ($4::boolean OR p.status = 'published')
        AND p.words @> $5::text[]
        AND NOT EXISTS (
          SELECT FROM jsonb_array_elements($6::text::jsonb) AS filter (forms)
          WHERE NOT EXISTS (
            SELECT FROM jsonb_array_elements(filter.forms) AS meaning (form)
            WHERE (p.fields -> $3::text)::jsonb @> meaning.form))
      """;

  static final String COUNT = "SELECT count(*) " + SELECTED;

  static final String SLICE =
      "SELECT " + COLUMNS + " " + SELECTED + "ORDER BY p.created_at, p.slug LIMIT $7 OFFSET $8";

  static final String SAVE =
      """
      INSERT INTO page
        (org, slug, title, page_type, status, fields, words, published_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6::text::json, $7, $8, $9)
      ON CONFLICT (org, slug) DO UPDATE
      SET title = excluded.title, page_type = excluded.page_type, status = excluded.status,
          fields = excluded.fields, words = excluded.words,
          published_at = excluded.published_at, updated_at = excluded.updated_at
      """;

  static final String DELETE = "DELETE FROM page WHERE org = $1 AND slug = $2";

  /** Notes a page that something refers to, for the references to be taken out. */
  static final String CLEAN_UP_REFERENCES =
      """
      INSERT INTO reference_cleanup (org, page, editor)
      SELECT $1::bigint, $2::text, $3::text
      WHERE EXISTS (SELECT FROM item_reference r WHERE r.org = $1::bigint AND r.page = $2::text)
      """;

  private PageStatements() {}
}
