package dev.creamery.adapter.persistence.process;

/** The statements that walk through the references to what was deleted. */
final class CleanupStatements {
  static final String NEXT =
      """
      UPDATE reference_cleanup SET leased_until = now() + $1::bigint * interval '1 millisecond'
      WHERE (org, id) = (
        SELECT org, id FROM reference_cleanup WHERE leased_until <= now()
        ORDER BY leased_until LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING org, id, collection, target_id, page, editor, after_source
      """;

  /** Each by its index; the one that is not asked for is null and finds nothing. */
  static final String SOURCES =
      """
      SELECT i.org, i.id AS source_id, i.collection
      FROM (
        (SELECT DISTINCT source_id FROM item_reference
         WHERE org = $1 AND target_id = $2 AND source_id > $4 ORDER BY source_id LIMIT $5)
        UNION
        (SELECT DISTINCT source_id FROM item_reference
         WHERE org = $1 AND page = $3 AND source_id > $4 ORDER BY source_id LIMIT $5)
      ) AS found
      JOIN item i ON i.org = $1 AND i.id = found.source_id
      ORDER BY i.id LIMIT $5
      """;

  static final String GO_ON =
      """
      UPDATE reference_cleanup SET after_source = $3, leased_until = now() WHERE org = $1 AND id = $2
      """;

  static final String END = "DELETE FROM reference_cleanup WHERE org = $1 AND id = $2";

  private CleanupStatements() {}
}
