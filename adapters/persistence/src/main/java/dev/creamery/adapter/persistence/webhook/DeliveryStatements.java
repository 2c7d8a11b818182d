package dev.creamery.adapter.persistence.webhook;

/** The statements that send deliveries, and write what came of it. */
final class DeliveryStatements {
  private static final String AT_WORK = "q.due_at < 'infinity'";

  /**
   * Goes from endpoint to endpoint by the index, however many deliveries of one there are. The
   * first that are due of each may be under way; who holds them began with the first, too, so that
   * those that are held are among these.
   */
  static final String CLAIM =
      """
      WITH RECURSIVE waiting AS (
        (SELECT q.org, q.endpoint FROM webhook_queue q WHERE %1$s ORDER BY q.endpoint LIMIT 1)
        UNION ALL
        SELECT n.org, n.endpoint FROM waiting CROSS JOIN LATERAL (
          SELECT q.org, q.endpoint FROM webhook_queue q WHERE %1$s AND q.endpoint > waiting.endpoint
          ORDER BY q.endpoint LIMIT 1) AS n
      ), first AS (
        SELECT due.delivery
        FROM waiting JOIN webhook_endpoint e ON e.org = waiting.org AND e.id = waiting.endpoint
        CROSS JOIN LATERAL (
          SELECT q.delivery, q.held_until, row_number() OVER (ORDER BY q.due_at) AS place
          FROM webhook_queue q WHERE %1$s AND q.endpoint = waiting.endpoint AND q.due_at <= now()
          ORDER BY q.due_at LIMIT $2
        ) AS due
        WHERE e.enabled AND NOT e.removed AND %2$s
        ORDER BY due.place LIMIT $1
      ), taken AS MATERIALIZED (
        SELECT q.delivery FROM webhook_queue q
        WHERE q.delivery = ANY(ARRAY(SELECT delivery FROM first)) AND %3$s FOR UPDATE SKIP LOCKED
      ), claimed AS (
        UPDATE webhook_queue q SET attempts = q.attempts + 1,
          held_until = now() + $3::bigint * interval '1 millisecond'
        WHERE q.delivery = ANY(ARRAY(SELECT delivery FROM taken))
        RETURNING q.org, q.delivery AS id, q.endpoint, q.item_id, q.attempts, q.begun_at
      )
      SELECT claimed.*, d.*, e.* FROM claimed
      CROSS JOIN LATERAL (
        SELECT d.event, d.body, d.trace FROM webhook_delivery d
        WHERE d.org = claimed.org AND d.id = claimed.id LIMIT 1) AS d
      CROSS JOIN LATERAL (
        SELECT e.url, e.headers, e.secret, CASE WHEN e.old_until > now() THEN e.old_secret END AS old_secret
        FROM webhook_endpoint e WHERE e.org = claimed.org AND e.id = claimed.endpoint LIMIT 1) AS e
      """
          .formatted(AT_WORK, QueueStatements.free("due"), QueueStatements.free("q"));

  /** The ids of those of these attempts that still hold their deliveries. */
  private static final String HELD =
      """
      SELECT held.delivery FROM unnest($1::uuid[], $2::int[]) AS i (id, attempt)
      CROSS JOIN LATERAL (
        SELECT q.delivery FROM webhook_queue q
        WHERE q.delivery = i.id AND q.attempts = i.attempt AND q.held_until IS NOT NULL
        LIMIT 1 FOR UPDATE %s) AS held
      """;

  /** What somebody is writing already is ending, and not waited for. */
  static final String HOLD =
      """
      UPDATE webhook_queue q SET held_until = now() + $3::bigint * interval '1 millisecond'
      WHERE q.delivery = ANY(ARRAY(%s))
      """
          .formatted(HELD.formatted("SKIP LOCKED"));

  /** What has ended leaves the queue, and the first that waits of its item is due. */
  static final String END =
      """
      WITH ended AS (
        DELETE FROM webhook_queue q WHERE q.delivery = ANY(ARRAY(%s))
        RETURNING q.delivery, q.endpoint, q.item_id
      ), given_up AS (
        UPDATE webhook_delivery d SET failed = true
        WHERE d.id = ANY(ARRAY(SELECT delivery FROM ended WHERE delivery = ANY($3::uuid[])))
      ), next AS MATERIALIZED (
        SELECT first.delivery FROM ended CROSS JOIN LATERAL (
          SELECT q.delivery FROM webhook_queue q
          WHERE q.item_id = ended.item_id AND q.endpoint = ended.endpoint AND q.delivery <> ended.delivery
          ORDER BY q.sequence LIMIT 1) AS first
      )
      UPDATE webhook_queue q SET due_at = now()
      WHERE q.delivery = ANY(ARRAY(SELECT delivery FROM next)) AND q.due_at = 'infinity'
      """
          .formatted(HELD.formatted(""));

  static final String PUT_OFF =
      """
      UPDATE webhook_queue q SET held_until = NULL, due_at = now() + i.pause * interval '1 millisecond'
      FROM unnest($1::uuid[], $3::bigint[]) AS i (id, pause)
      WHERE q.delivery = ANY(ARRAY(%s)) AND q.delivery = i.id
      """
          .formatted(HELD.formatted(""));

  static final String LOG =
      """
      INSERT INTO webhook_attempt (org, delivery, number, at, status, millis, answer)
      SELECT i.org, i.id, i.number, to_timestamp(i.at / 1e6), i.status, i.millis, i.answer
      FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[])
        AS i (org, id, number, at, status, millis, answer)
      ON CONFLICT DO NOTHING
      """;

  static final String HEARD =
      """
      UPDATE webhook_endpoint e SET failing_since = NULL
      FROM unnest($1::bigint[], $2::uuid[]) AS i (org, id)
      WHERE e.org = i.org AND e.id = i.id AND e.failing_since IS NOT NULL
      """;

  static final String FAILING =
      """
      UPDATE webhook_endpoint e SET failing_since = coalesce(e.failing_since, now()),
        enabled = e.enabled AND coalesce(e.failing_since, now()) > now() - $3::bigint * interval '1 millisecond',
        disabled_reason = CASE
          WHEN e.enabled AND coalesce(e.failing_since, now()) <= now() - $3::bigint * interval '1 millisecond'
          THEN 'It has failed since ' || to_char(coalesce(e.failing_since, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '.'
          ELSE e.disabled_reason END
      FROM unnest($1::bigint[], $2::uuid[]) AS i (org, id)
      WHERE e.org = i.org AND e.id = i.id
        AND (e.failing_since IS NULL
          OR (e.enabled AND e.failing_since <= now() - $3::bigint * interval '1 millisecond'))
      RETURNING e.url, e.enabled, e.disabled_reason
      """;

  static final String GONE =
      """
      UPDATE webhook_endpoint e SET enabled = false, disabled_reason = i.reason
      FROM unnest($1::bigint[], $2::uuid[], $3::text[]) AS i (org, id, reason)
      WHERE e.org = i.org AND e.id = i.id AND e.enabled
      RETURNING e.url, e.enabled, e.disabled_reason
      """;

  private DeliveryStatements() {}
}
