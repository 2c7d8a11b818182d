package dev.creamery.adapter.persistence.webhook;

/** The statements about deliveries as their admins see them. */
final class ArchiveStatements {
  static final String COLUMNS =
      """
      d.id, d.endpoint, d.event, d.type, d.collection, d.item_id, d.state, d.attempts, d.created_at,
      d.finished_at,
      CASE WHEN d.state = 'pending' AND NOT d.held AND d.due_at < 'infinity' THEN d.due_at END AS next_at
      """;

  static final String FIND =
      "SELECT %s, d.body FROM webhook_delivery d WHERE d.org = $1 AND d.id = $2".formatted(COLUMNS);

  static final String ATTEMPTS =
      """
      SELECT number, at, status, millis, answer FROM webhook_attempt
      WHERE org = $1 AND delivery = $2 ORDER BY number
      """;

  /** What replaying makes of a delivery that has ended. */
  static final String BEGIN_ANEW =
      "state = 'pending', held = false, due_at = 'infinity', begun_at = d.attempts, finished_at ="
          + " NULL";

  static final String REPLAY =
      """
      UPDATE webhook_delivery d SET %s
      WHERE d.org = $1 AND d.id = $2 AND d.state <> 'pending'
      RETURNING d.org, d.endpoint, d.item_id, d.id
      """
          .formatted(BEGIN_ANEW);

  static final String HURRY =
      """
      UPDATE webhook_delivery d SET due_at = now(), begun_at = d.attempts
      WHERE d.org = $1 AND d.id = $2 AND d.state = 'pending' AND NOT d.held AND d.due_at < 'infinity'
      """;

  static final String EXISTS = "SELECT FROM webhook_delivery d WHERE d.org = $1 AND d.id = $2";

  /** Bounded by age, and what belonged to endpoints that are gone. */
  static final String FORGET =
      """
      WITH old AS (
        (SELECT d.org, d.id FROM webhook_delivery d
         WHERE d.id < uuid7_floor(now() - $1::bigint * interval '1 millisecond') AND NOT d.held
         ORDER BY d.id LIMIT $2)
        UNION
        (SELECT d.org, d.id FROM webhook_endpoint e
         JOIN webhook_delivery d ON d.org = e.org AND d.endpoint = e.id
         WHERE e.removed LIMIT $2)
      ), logged AS (
        DELETE FROM webhook_attempt a USING old WHERE a.org = old.org AND a.delivery = old.id
      )
      DELETE FROM webhook_delivery d USING old WHERE d.org = old.org AND d.id = old.id
      RETURNING d.org, d.endpoint, d.item_id
      """;

  static final String FORGET_ENDPOINTS =
      """
      DELETE FROM webhook_endpoint e
      WHERE e.removed AND NOT EXISTS (
        SELECT FROM webhook_delivery d WHERE d.org = e.org AND d.endpoint = e.id)
      """;

  private ArchiveStatements() {}
}
