package dev.creamery.adapter.persistence.webhook;

/** The statements about deliveries as their admins see them. */
final class ArchiveStatements {
  /** Of a delivery, with what is in the queue of it and its last attempt. */
  static final String VIEW =
      """
      d.id, d.endpoint, d.event, d.type, d.collection, d.item_id, d.created_at,
        CASE WHEN q.delivery IS NOT NULL THEN 'pending' WHEN d.failed THEN 'failed' ELSE 'delivered' END AS state,
        coalesce(q.attempts, last.number, 0) AS attempts,
        CASE WHEN q.delivery IS NULL THEN last.at + last.millis * interval '1 millisecond' END AS finished_at,
        CASE WHEN q.due_at < 'infinity' AND %s THEN q.due_at
        END AS next_at
      """
          .formatted(QueueStatements.free("q"));

  /** All deliveries, looked up in the queue one by one. */
  static final String ALL =
      from(
          "LEFT JOIN LATERAL (SELECT * FROM webhook_queue q WHERE q.delivery = d.id LIMIT 1) AS q ON true");

  /** Those that are in the queue. */
  static final String PENDING = from("JOIN webhook_queue q ON q.delivery = d.id");

  static final String FIND =
      "SELECT %s, d.body FROM %s WHERE d.org = $1 AND d.id = $2".formatted(VIEW, ALL);

  static final String ATTEMPTS =
      """
      SELECT number, at, status, millis, answer FROM webhook_attempt
      WHERE org = $1 AND delivery = $2 ORDER BY number
      """;

  /**
   * Those that match and are not pending, oldest first, enter the queue anew; answers their ids.
   */
  static final String REPLAY =
      """
      WITH chosen AS MATERIALIZED (
        SELECT d.org, d.id, d.endpoint, d.item_id, d.sequence, d.failed, coalesce(last.number, 0) AS attempts
        FROM %s WHERE q.delivery IS NULL AND %s ORDER BY d.id LIMIT %s
      ), not_given_up AS (
        UPDATE webhook_delivery d SET failed = false FROM chosen
        WHERE chosen.failed AND d.org = chosen.org AND d.id = chosen.id
      )
      INSERT INTO webhook_queue (delivery, org, endpoint, item_id, sequence, attempts, begun_at, due_at)
      SELECT id, org, endpoint, item_id, sequence, attempts, attempts, %s FROM chosen d
      RETURNING delivery
      """;

  static final String HURRY =
      """
      UPDATE webhook_queue q SET due_at = now(), begun_at = q.attempts
      WHERE q.org = $1 AND q.delivery = $2 AND q.held_until IS NULL AND q.due_at < 'infinity'
      """;

  static final String EXISTS = "SELECT FROM webhook_delivery d WHERE d.org = $1 AND d.id = $2";

  /** Bounded by age, and what belonged to endpoints that are gone; answers whose items may wait. */
  static final String FORGET =
      """
      WITH old AS (
        (SELECT d.org, d.id FROM webhook_delivery d
         WHERE d.id < uuid7_floor(now() - $1::bigint * interval '1 millisecond')
           AND (SELECT true FROM webhook_queue q WHERE q.delivery = d.id AND q.held_until > now()) IS NULL
         ORDER BY d.id LIMIT $2)
        UNION
        (SELECT d.org, d.id FROM webhook_endpoint e
         JOIN webhook_delivery d ON d.org = e.org AND d.endpoint = e.id
         WHERE e.removed LIMIT $2)
      ), logged AS (
        DELETE FROM webhook_attempt a USING old WHERE a.org = old.org AND a.delivery = old.id
      ), waiting AS (
        DELETE FROM webhook_queue q WHERE q.delivery = ANY(ARRAY(SELECT id FROM old))
      )
      DELETE FROM webhook_delivery d USING old WHERE d.org = old.org AND d.id = old.id
      RETURNING d.endpoint, d.item_id
      """;

  /** The first that waits of these items, where none of them is at work. */
  static final String WAKE =
      """
      WITH first AS MATERIALIZED (
        SELECT first.delivery
        FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::bigint[]) AS i (endpoint, item_id)) AS named
        CROSS JOIN LATERAL (
          SELECT q.delivery, min(q.due_at) OVER () AS at_work FROM webhook_queue q
          WHERE q.item_id = named.item_id AND q.endpoint = named.endpoint
          ORDER BY q.sequence LIMIT 1) AS first
        WHERE first.at_work = 'infinity'
      )
      UPDATE webhook_queue q SET due_at = now() WHERE q.delivery = ANY(ARRAY(SELECT delivery FROM first))
      """;

  static final String FORGET_ENDPOINTS =
      """
      DELETE FROM webhook_endpoint e
      WHERE e.removed AND NOT EXISTS (
        SELECT FROM webhook_delivery d WHERE d.org = e.org AND d.endpoint = e.id)
      """;

  private ArchiveStatements() {}

  private static String from(String queue) {
    return """
      webhook_delivery d %s
      LEFT JOIN LATERAL (
        SELECT a.number, a.at, a.millis FROM webhook_attempt a WHERE a.org = d.org AND a.delivery = d.id
        ORDER BY a.number DESC LIMIT 1) AS last ON true
      """
        .formatted(queue);
  }
}
