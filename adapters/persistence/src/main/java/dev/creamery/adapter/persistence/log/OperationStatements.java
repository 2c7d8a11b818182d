package dev.creamery.adapter.persistence.log;

/** The statements that look operations up. However large a bulk is, none reads all its commands. */
final class OperationStatements {
  private static final String STATE =
      "CASE WHEN state = 'pending' AND due_at = 'infinity' THEN 'fetching_media' ELSE state END";

  private static final String COLUMNS =
      """
      operation, index, kind, collection, item_id, version, errors, attempts, accepted_at, finished_at,
      %s AS state,
      (SELECT json_agg(json_build_object('source', i.source, 'bytes', i.bytes, 'of', i.of_bytes,
                'key', f.org || '/' || f.id || '.' || f.extension) ORDER BY i.id)
       FROM command_media m
       JOIN media_import i ON i.org = m.org AND i.id = m.import
       LEFT JOIN media f ON f.org = i.org AND f.id = i.media
       WHERE m.org = command.org AND m.operation = command.operation AND m.index = command.index) AS media
      """
          .formatted(STATE);

  /** The first commands of an operation, and whether it is a bulk. */
  static final String FIND =
      "SELECT "
          + COLUMNS
          + """
          , EXISTS (SELECT FROM bulk b WHERE b.org = $1 AND b.operation = $2) AS bulk
          FROM command WHERE org = $1 AND operation = $2 ORDER BY index LIMIT $3
          """;

  /** Some of its commands. */
  static final String COMMANDS =
      "SELECT "
          + COLUMNS
          + "FROM command WHERE org = $1 AND operation = $2 AND index > $3 AND ($4::text IS NULL OR"
          + " $4 = "
          + STATE
          + ") ORDER BY index LIMIT $5";

  /** A bulk that is received by a replica that is gone has broken off. */
  private static final String BULK_STATE =
      """
      CASE WHEN b.state = 'receiving' AND b.touched_at < now() - interval '2 minutes' THEN 'broken_off'
           ELSE b.state END
      """;

  private static final String FINISHED =
      """
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(p.applied), 0)::int AS applied, coalesce(sum(p.rejected), 0)::int AS rejected,
               coalesce(sum(p.failed), 0)::int AS failed, max(p.at) AS at
        FROM bulk_progress p WHERE p.org = b.org AND p.operation = b.operation
      ) AS p
      """;

  /** How far bulks have come; with what was refused where that is wanted. */
  static final String BULKS =
      """
      SELECT b.operation, %s AS state, b.lines, b.refused, b.commands, b.begun_at,
             p.applied, p.rejected, p.failed, p.at,
             CASE WHEN $3 THEN (
               SELECT json_agg(json_build_object('line', r.line, 'errors', r.errors) ORDER BY r.line)
               FROM bulk_refusal r WHERE r.org = b.org AND r.operation = b.operation) END AS refusals
      FROM bulk b %s
      WHERE b.org = $1 AND b.operation = ANY ($2)
      """
          .formatted(BULK_STATE, FINISHED);

  /**
   * Which operations match is decided by all their commands together; of a bulk, by what is kept of
   * it. They are stepped through from the newest, and no further than need be. Their ids tell the
   * time by the clock of the replica that accepted them, so that is taken roughly.
   */
  static final String LIST =
      """
      WITH RECURSIVE newest AS (
        (SELECT operation FROM command WHERE org = $1 ORDER BY operation DESC LIMIT 1)
        UNION ALL
        SELECT (SELECT c.operation FROM command c
                WHERE c.org = $1 AND c.operation < newest.operation
                ORDER BY c.operation DESC LIMIT 1)
        FROM newest
        WHERE newest.operation IS NOT NULL
          AND ($4::timestamptz IS NULL OR newest.operation >= uuid7_floor($4 - interval '1 hour'))
      ), matching AS (
        SELECT o.operation, o.bulk
        FROM (
          SELECT operation, EXISTS (
            SELECT FROM bulk b WHERE b.org = $1 AND b.operation = newest.operation) AS bulk
          FROM newest WHERE operation IS NOT NULL OFFSET 0
        ) AS o
        CROSS JOIN LATERAL (
          SELECT CASE
              WHEN bool_and(c.state = 'pending' AND c.due_at IS DISTINCT FROM 'infinity') THEN 'pending'
              WHEN bool_or(c.state = 'pending') THEN 'running'
              WHEN bool_and(c.state = 'applied') THEN 'succeeded'
              WHEN bool_and(c.state = 'rejected') THEN 'rejected'
              WHEN bool_and(c.state = 'failed') THEN 'failed'
              ELSE 'partial' END AS status,
            bool_or(c.item_id = $3) AS of_item, bool_or(c.collection = $2) AS of_collection,
            min(c.accepted_at) AS accepted_at
          FROM command c WHERE c.org = $1 AND c.operation = o.operation AND NOT o.bulk
          HAVING count(*) > 0
          UNION ALL
          SELECT CASE
              WHEN b.state = 'receiving' OR p.applied + p.rejected + p.failed < b.commands
                THEN CASE WHEN p.applied + p.rejected + p.failed = 0 THEN 'pending' ELSE 'running' END
              WHEN p.applied = b.commands AND b.refused = 0 AND b.state = 'complete' THEN 'succeeded'
              WHEN p.rejected = b.commands THEN 'rejected'
              WHEN p.failed = b.commands THEN 'failed'
              ELSE 'partial' END,
            EXISTS (SELECT FROM item i WHERE i.org = $1 AND i.id = $3 AND i.operation = o.operation)
              OR EXISTS (SELECT FROM item_version v
                         WHERE v.org = $1 AND v.item_id = $3 AND v.operation = o.operation)
              OR EXISTS (SELECT FROM command c WHERE c.org = $1 AND c.item_id = $3
                         AND c.operation = o.operation AND c.state = 'pending'),
            $2 = ANY (b.collections), b.begun_at
          FROM (SELECT org, operation, commands, refused, collections, begun_at, %s AS state
                FROM bulk b WHERE b.org = $1 AND b.operation = o.operation AND o.bulk) AS b %s
        ) AS s
        WHERE ($2::text IS NULL OR s.of_collection) AND ($3::bigint IS NULL OR s.of_item)
          AND ($4 IS NULL OR s.accepted_at >= $4) AND ($5::text IS NULL OR s.status = $5)
        LIMIT $6
      )
      SELECT matching.bulk, %s
      FROM matching CROSS JOIN LATERAL (
        SELECT * FROM command c WHERE c.org = $1 AND c.operation = matching.operation
        ORDER BY c.index LIMIT $7
      ) AS command
      ORDER BY command.operation DESC, command.index
      """
          .formatted(
              BULK_STATE, FINISHED, COLUMNS.replaceFirst("operation,", "command.operation,"));

  /** The first commands of some operations. */
  static final String FIRST =
      """
      SELECT %s
      FROM unnest($2::uuid[]) AS named (id)
      CROSS JOIN LATERAL (
        SELECT * FROM command c WHERE c.org = $1 AND c.operation = named.id ORDER BY c.index LIMIT $3
      ) AS command
      ORDER BY command.operation DESC, command.index
      """
          .formatted(COLUMNS);

  private OperationStatements() {}
}
