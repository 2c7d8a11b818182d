package dev.creamery.adapter.persistence.management;

/** The statements on media that say more than an entity can. */
final class MediaStatements {
  /**
   * What is there stays; what nobody is known to show has come again now. In the order of the key,
   * so that no two wait for each other.
   */
  static final String SAVE =
      """
      INSERT INTO media (org, id, content_type, extension, bytes, width, height, name, source, alt,
                         created_at, taken_in_at)
      SELECT DISTINCT ON (org, id) org, id, content_type, extension, bytes, width, height, name,
             source, alt, at, at
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::int[],
                  $7::int[], $8::text[], $9::text[], $10::text[], $11::timestamptz[])
        WITH ORDINALITY AS i (org, id, content_type, extension, bytes, width, height, name, source,
                              alt, at, place)
      ORDER BY org, id, place
      ON CONFLICT (org, id) DO UPDATE
      SET taken_in_at = CASE WHEN media.taken_in_at IS NULL THEN NULL ELSE excluded.taken_in_at END
      """;

  /** Asked after the save, which has waited for whoever was taking the same file out. */
  static final String SAVED =
      """
      SELECT m.*, (SELECT count(*) FROM item_media u WHERE u.org = m.org AND u.media = m.id) AS usage,
             EXISTS (SELECT FROM media_leftover l WHERE l.org = m.org AND l.id = m.id) AS left_over
      FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS i (org, id, place)
      JOIN media m ON m.org = i.org AND m.id = i.id
      ORDER BY i.place
      """;

  /** Nobody comes to show a file that is held so. */
  static final String HOLD = "SELECT id FROM media WHERE org = :org AND id = :id FOR UPDATE";

  static final String USAGE = "SELECT count(*) FROM item_media WHERE org = :org AND media = :id";

  static final String REMOVE =
      """
      WITH gone AS (DELETE FROM media WHERE org = :org AND id = :id RETURNING org, id, extension)
      INSERT INTO media_leftover (org, id, extension) SELECT org, id, extension FROM gone
      RETURNING extension
      """;

  /** What is shown once is shown for ever, and need not be looked at again. */
  static final String PASS_OVER_USED =
      """
      UPDATE media SET taken_in_at = NULL WHERE (org, id) IN (
        SELECT m.org, m.id FROM media m
        WHERE m.taken_in_at < :before
          AND EXISTS (SELECT FROM item_media u WHERE u.org = m.org AND u.media = m.id)
        ORDER BY m.taken_in_at LIMIT 1000 FOR NO KEY UPDATE OF m SKIP LOCKED)
      """;

  /** What an item comes to show at the same time is held by its key, and passed over. */
  static final String REMOVE_UNUSED =
      """
      WITH unused AS (
        SELECT m.org, m.id FROM media m
        WHERE m.taken_in_at < :before
          AND NOT EXISTS (SELECT FROM item_media u WHERE u.org = m.org AND u.media = m.id)
        ORDER BY m.taken_in_at LIMIT :most FOR UPDATE OF m SKIP LOCKED
      ), gone AS (
        DELETE FROM media m USING unused u WHERE m.org = u.org AND m.id = u.id
        RETURNING m.org, m.id, m.extension
      )
      INSERT INTO media_leftover (org, id, extension) SELECT org, id, extension FROM gone
      RETURNING org || '/' || id || '.' || extension
      """;

  static final String LEFTOVERS =
      """
      SELECT org || '/' || id || '.' || extension FROM media_leftover
      WHERE since < :before ORDER BY since LIMIT :most
      """;

  static final String FORGET = "DELETE FROM media_leftover WHERE org = :org AND id = :id";

  private MediaStatements() {}
}
