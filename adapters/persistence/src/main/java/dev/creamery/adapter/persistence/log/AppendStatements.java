package dev.creamery.adapter.persistence.log;

/**
 * The statements that append to the command log, each for a whole group and a transaction of its
 * own.
 */
final class AppendStatements {
  private static final String INPUT =
      """
      unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[],
          $9::text[])
        AS i (org, operation, index, collection, item_id, kind, payload, editor, trace)
      """;

  /** Creates: nothing needs to be looked up, and nobody to be waited for. */
  static final String CREATES =
      """
      INSERT INTO command (org, operation, index, sequence, collection, item_id, kind, payload, editor, trace)
      SELECT org, operation, index, nextval('command_sequence'), collection, nextval('item_id'),
             kind, payload, editor, trace
      FROM
      """
          + INPUT
          + "RETURNING operation, index, item_id";

  /**
   * Changes of items: only of those that exist, or will by what is accepted already. Two appends
   * for one item exclude each other until they are committed, so that the sequence of its commands
   * is also the order of their commits, and a processor that sees one sees all before it.
   */
  static final String CHANGES =
      """
      WITH input AS (SELECT * FROM
      """
          + INPUT
          + """
          ), locked AS MATERIALIZED (
            SELECT pg_advisory_xact_lock(1, key)
            FROM (SELECT DISTINCT hashint8(item_id) AS key FROM input ORDER BY 1) AS keys
          ), known AS (
            SELECT input.* FROM (SELECT count(*) FROM locked) AS after_locking, input
            LEFT JOIN item ON item.org = input.org AND item.id = input.item_id
              AND item.collection = input.collection
            LEFT JOIN LATERAL (
              SELECT c.kind FROM command c
              WHERE c.org = input.org AND c.item_id = input.item_id AND c.state = 'pending'
                AND c.collection = input.collection AND c.kind IN ('create', 'delete', 'restore')
              ORDER BY c.sequence DESC LIMIT 1
            ) AS latest ON true
            WHERE CASE
              WHEN input.kind = 'restore' THEN item.id IS NOT NULL OR latest.kind IS NOT NULL
              WHEN latest.kind IS NOT NULL THEN latest.kind <> 'delete'
              ELSE NOT item.deleted
            END
          )
          INSERT INTO command (org, operation, index, sequence, collection, item_id, kind, payload, editor, trace)
          SELECT org, operation, index, nextval('command_sequence'), collection, item_id,
                 kind, payload, editor, trace
          FROM known
          RETURNING operation, index, item_id
          """;

  /** Which of these operations are committed: asked where an answer was lost. */
  static final String COMMITTED =
      """
      SELECT c.operation, c.index, c.item_id
      FROM unnest($1::bigint[], $2::uuid[]) AS i (org, operation)
      JOIN command c ON c.org = i.org AND c.operation = i.operation
      """;

  private AppendStatements() {}
}
