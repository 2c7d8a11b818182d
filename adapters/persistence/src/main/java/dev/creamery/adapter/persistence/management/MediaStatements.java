package dev.creamery.adapter.persistence.management;

/** The statements on media that say more than an entity can. */
final class MediaStatements {
  /** What is there stays; what nobody is known to show has come again now. */
  static final String SAVE =
      """
      INSERT INTO media (org, id, content_type, extension, bytes, width, height, name, source, alt,
                         created_at, taken_in_at)
      VALUES (:org, :id, :contentType, :extension, :bytes, cast(:width AS integer),
              cast(:height AS integer), cast(:name AS text), cast(:source AS text),
              cast(:alt AS text), :now, :now)
      ON CONFLICT (org, id) DO UPDATE
      SET taken_in_at = CASE WHEN media.taken_in_at IS NULL THEN NULL ELSE excluded.taken_in_at END
      """;

  /** Asked after the save, which has waited for whoever was taking the same file out. */
  static final String IS_LEFT_OVER =
      "SELECT count(*) FROM media_leftover WHERE org = :org AND id = :id";

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
