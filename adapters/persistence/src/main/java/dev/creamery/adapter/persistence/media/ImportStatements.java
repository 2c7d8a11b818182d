package dev.creamery.adapter.persistence.media;

/** The statements about files that are fetched for commands. */
final class ImportStatements {
  /**
   * Begins to fetch for commands, or joins those under way: their rows are held until the
   * transaction ends, so that none of them finishes before its commands are known.
   */
  static final String AWAIT =
      """
      WITH input AS (
        SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::text[])
          AS i (org, operation, index, source, host)
      ), under_way AS (
        INSERT INTO media_import AS known (org, source, digest, host)
        SELECT DISTINCT ON (org, source) org, source, sha256(convert_to(source, 'UTF8')), host
        FROM input ORDER BY org, source
        ON CONFLICT (org, digest) WHERE finished_at IS NULL DO UPDATE SET source = known.source
        RETURNING known.org, known.id, known.source
      )
      INSERT INTO command_media (org, operation, index, import)
      SELECT org, operation, index, id FROM input JOIN under_way USING (org, source)
      """;

  /** Neither these commands nor later ones of their items are due before they are woken. */
  static final String SUSPEND =
      """
      UPDATE command c SET due_at = 'infinity'
      FROM unnest($1::bigint[], $2::uuid[], $3::int[]) AS i (org, operation, index)
      WHERE c.org = i.org AND c.operation = i.operation AND c.index = i.index
        AND c.state NOT IN ('applied', 'rejected', 'failed')
      """;

  static final String FETCHED =
      """
      SELECT m.org, m.operation, m.index, i.source, i.media, i.code, i.message
      FROM unnest($1::bigint[], $2::uuid[], $3::int[]) AS c (org, operation, index)
      JOIN command_media m ON m.org = c.org AND m.operation = c.operation AND m.index = c.index
      JOIN media_import i ON i.org = m.org AND i.id = m.import
      WHERE i.finished_at IS NOT NULL
      """;

  /** Files of the library, which nobody can take out of it before the transaction ends. */
  static final String KEPT =
      """
      SELECT f.org, f.id, f.content_type, f.extension, f.bytes, f.width, f.height
      FROM unnest($1::bigint[], $2::text[]) AS i (org, id)
      JOIN media f ON f.org = i.org AND f.id = i.id
      FOR KEY SHARE OF f
      """;

  /** Goes from host to host by the index, however many imports of one there are. */
  static final String TAKE =
      """
      WITH RECURSIVE hosts AS (
        (SELECT host FROM media_import WHERE finished_at IS NULL ORDER BY host LIMIT 1)
        UNION ALL
        SELECT (SELECT i.host FROM media_import i
                WHERE i.finished_at IS NULL AND i.host > hosts.host ORDER BY i.host LIMIT 1)
        FROM hosts WHERE hosts.host IS NOT NULL
      ), room AS (
        SELECT host, greatest(0, $2::bigint - (
          SELECT count(*) FROM media_import i
          WHERE i.finished_at IS NULL AND i.host = hosts.host AND i.held AND i.held_until > now())) AS places
        FROM hosts WHERE host IS NOT NULL
      ), taken AS (
        SELECT waiting.org, waiting.id
        FROM room CROSS JOIN LATERAL (
          SELECT i.org, i.id FROM media_import i
          WHERE i.finished_at IS NULL AND i.host = room.host AND i.held_until <= now()
          ORDER BY i.id LIMIT room.places FOR UPDATE SKIP LOCKED
        ) AS waiting
        ORDER BY waiting.id LIMIT $1
      )
      UPDATE media_import i SET held = true, held_until = now() + $3::bigint * interval '1 millisecond'
      FROM taken WHERE i.org = taken.org AND i.id = taken.id
      RETURNING i.org, i.id, i.source
      """;

  /** What somebody is writing already is ending, and not waited for. */
  static final String HOLD =
      """
      WITH mine AS (
        SELECT i.org, i.id FROM unnest($1::bigint[], $2::bigint[]) AS named (org, id)
        JOIN media_import i ON i.org = named.org AND i.id = named.id
        WHERE i.finished_at IS NULL AND i.held FOR UPDATE OF i SKIP LOCKED
      )
      UPDATE media_import i SET held_until = now() + $3::bigint * interval '1 millisecond'
      FROM mine WHERE i.org = mine.org AND i.id = mine.id
      """;

  static final String PROGRESS =
      """
      UPDATE media_import SET bytes = $3, of_bytes = $4
      WHERE org = $1 AND id = $2 AND finished_at IS NULL
      """;

  static final String PUT_BACK =
      """
      UPDATE media_import SET held = false, held_until = now() + $3::bigint * interval '1 millisecond'
      WHERE org = $1 AND id = $2 AND finished_at IS NULL
      """;

  static final String FINISH =
      """
      UPDATE media_import m SET finished_at = now(), media = i.media, code = i.code,
        message = i.message, bytes = coalesce(i.bytes, m.bytes)
      FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[])
        AS i (org, id, media, code, message, bytes)
      WHERE m.org = i.org AND m.id = i.id AND m.finished_at IS NULL
      RETURNING m.org, m.id
      """;

  /**
   * Holds the commands that wait for imports. Of two imports of one command that finish at once,
   * the second to come here so sees the first, and wakes the command. Whether a command waits is
   * told and not asked for: however few the statistics say there are, those that wait may be many,
   * and are not to be gone through.
   */
  static final String HOLD_WAITING =
      """
      SELECT c.org, c.operation, c.index, c.state = 'pending' AND c.due_at = 'infinity' AS waits
      FROM unnest($1::bigint[], $2::bigint[]) AS ended (org, id)
      JOIN command_media m ON m.org = ended.org AND m.import = ended.id
      JOIN command c ON c.org = m.org AND c.operation = m.operation AND c.index = m.index
      ORDER BY c.sequence FOR UPDATE OF c
      """;

  /** Of commands that are held, wakes those of which every import has ended; each is looked up. */
  static final String WAKE =
      """
      UPDATE command c SET due_at = NULL
      FROM unnest($1::bigint[], $2::uuid[], $3::int[]) AS held (org, operation, index)
      WHERE c.org = held.org AND c.operation = held.operation AND c.index = held.index
        AND NOT EXISTS (
          SELECT FROM command_media m
          CROSS JOIN LATERAL (
            SELECT i.finished_at FROM media_import i WHERE i.org = m.org AND i.id = m.import OFFSET 0
          ) AS awaited
          WHERE m.org = held.org AND m.operation = held.operation AND m.index = held.index
            AND awaited.finished_at IS NULL)
      RETURNING c.org, c.item_id
      """;

  private ImportStatements() {}
}
