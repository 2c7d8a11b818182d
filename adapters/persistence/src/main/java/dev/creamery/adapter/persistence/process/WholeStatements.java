package dev.creamery.adapter.persistence.process;

/**
 * The statements that take hold of an operation that is applied as a whole. Its commands are found
 * by its key: the states are named that they must not be in, so that no index of unfinished
 * commands looks as if it would do.
 */
final class WholeStatements {
  private static final String OURS =
      """
      FROM command c
      WHERE c.org = $1 AND c.operation = $2 AND c.state NOT IN ('applied', 'rejected', 'failed')
      """;

  /** Whoever has this applies the operation; nobody waits for it. */
  static final String HOLD = "SELECT pg_try_advisory_xact_lock(11, hashtext($1::text)) AS held";

  /** Its items, and whether all its commands may be tried. */
  static final String ITEMS =
      """
      SELECT c.org, c.item_id, bool_and(c.due_at IS NULL OR c.due_at <= now()) AS due
      %s GROUP BY c.org, c.item_id
      """
          .formatted(OURS);

  /** Its commands. Asked after its items are held, so that it sees what others made of them. */
  static final String COMMANDS =
      """
      SELECT c.org, c.item_id, c.sequence, c.operation, c.index, c.collection, c.kind, c.payload,
             c.editor, c.accepted_at, c.trace
      %s ORDER BY c.sequence
      """
          .formatted(OURS);

  /** Items that have unfinished commands of others; whether any was accepted before these. */
  static final String OTHERS =
      """
      SELECT named.org, named.item_id, bool_or(c.sequence < $4) AS earlier
      FROM unnest($1::bigint[], $2::bigint[]) AS named (org, item_id)
      JOIN command c ON c.org = named.org AND c.item_id = named.item_id
        AND c.state = 'pending' AND c.operation <> $3
      GROUP BY named.org, named.item_id
      """;

  /**
   * Counts an attempt at all of it, and gives all of it up after the last, which the world is told.
   */
  static final String NOTE_FAILURE =
      """
      WITH noted AS (
        UPDATE command c SET attempts = c.attempts + 1,
          state = CASE WHEN c.attempts + 1 >= $3 THEN 'failed' ELSE 'pending' END,
          due_at = now() + $4::bigint * interval '1 millisecond',
          errors = CASE WHEN c.attempts + 1 >= $3 THEN $5::text END,
          finished_at = CASE WHEN c.attempts + 1 >= $3 THEN now() END
        WHERE c.org = $1 AND c.operation = $2 AND c.whole
          AND c.state NOT IN ('applied', 'rejected', 'failed')
        RETURNING c.*
      ), told AS (
        INSERT INTO event (org, id, collection, item_id, type, editor, operation, index, errors, trace)
        SELECT org, given.id, collection, item_id, $7, editor, operation, index, errors, trace
        FROM (SELECT *, row_number() OVER (ORDER BY sequence) AS place FROM noted) AS noted
        JOIN unnest($6::uuid[]) WITH ORDINALITY AS given (id, place) USING (place)
        WHERE noted.state = 'failed'
      )
      SELECT operation, index, accepted_at, state = 'failed' AS last FROM noted
      """;

  private WholeStatements() {}
}
