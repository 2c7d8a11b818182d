package dev.creamery.adapter.persistence.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The statements that send deliveries, and write what came of it. */
final class DeliveryStatements {
  /**
   * Whoever adds deliveries keeps out those who end them, so that what is added sees what has
   * ended, or is seen and woken by who ends it.
   */
  private static final String KEEP_OTHERS_OUT = "SELECT pg_advisory_xact_lock(7, 0)";

  /** Those who end deliveries do so beside each other. */
  static final String BE_KEPT_OUT = "SELECT pg_advisory_xact_lock_shared(7, 0)";

  private static final String AT_WORK = "d.state = 'pending' AND d.due_at < 'infinity'";

  /** Goes from endpoint to endpoint by the index, however many deliveries of one there are. */
  static final String CLAIM =
      """
      WITH RECURSIVE waiting AS (
        (SELECT d.org, d.endpoint FROM webhook_delivery d WHERE %1$s
         ORDER BY d.org, d.endpoint LIMIT 1)
        UNION ALL
        SELECT n.org, n.endpoint FROM waiting CROSS JOIN LATERAL (
          SELECT d.org, d.endpoint FROM webhook_delivery d
          WHERE %1$s AND (d.org, d.endpoint) > (waiting.org, waiting.endpoint)
          ORDER BY d.org, d.endpoint LIMIT 1) AS n
      ), room AS (
        SELECT e.org, e.id, greatest(0, $2::bigint - (
          SELECT count(*) FROM webhook_delivery d
          WHERE d.org = e.org AND d.endpoint = e.id AND d.held AND d.due_at > now())) AS places
        FROM waiting JOIN webhook_endpoint e ON e.org = waiting.org AND e.id = waiting.endpoint
        WHERE e.enabled AND NOT e.removed
      ), taken AS (
        SELECT due.org, due.id
        FROM room CROSS JOIN LATERAL (
          SELECT d.org, d.id, d.due_at FROM webhook_delivery d
          WHERE %1$s AND d.org = room.org AND d.endpoint = room.id AND d.due_at <= now()
          ORDER BY d.due_at LIMIT room.places FOR UPDATE SKIP LOCKED
        ) AS due
        ORDER BY row_number() OVER (PARTITION BY room.org, room.id ORDER BY due.due_at) LIMIT $1
      )
      UPDATE webhook_delivery d SET held = true, attempts = d.attempts + 1,
        due_at = now() + $3::bigint * interval '1 millisecond'
      FROM taken, webhook_endpoint e
      WHERE d.org = taken.org AND d.id = taken.id AND e.org = d.org AND e.id = d.endpoint
      RETURNING d.org, d.id, d.endpoint, d.event, d.item_id, d.attempts, d.begun_at, d.body, d.trace, e.url,
        e.headers, e.secret, CASE WHEN e.old_until > now() THEN e.old_secret END AS old_secret
      """
          .formatted(AT_WORK);

  /** What somebody is writing already is ending, and not waited for. */
  static final String HOLD =
      """
      WITH mine AS (
        SELECT d.org, d.id FROM unnest($1::bigint[], $2::uuid[], $3::int[]) AS i (org, id, attempt)
        JOIN webhook_delivery d ON d.org = i.org AND d.id = i.id
        WHERE d.attempts = i.attempt AND d.held AND d.state = 'pending' FOR UPDATE OF d SKIP LOCKED
      )
      UPDATE webhook_delivery d SET due_at = now() + $4::bigint * interval '1 millisecond'
      FROM mine WHERE d.org = mine.org AND d.id = mine.id
      """;

  static final String FINISH =
      """
      UPDATE webhook_delivery d SET state = i.state, held = false,
        due_at = CASE WHEN i.state = 'pending' THEN now() + i.pause * interval '1 millisecond' ELSE d.due_at END,
        finished_at = CASE WHEN i.state = 'pending' THEN NULL ELSE now() END
      FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::bigint[])
        AS i (org, id, attempt, state, pause)
      WHERE d.org = i.org AND d.id = i.id AND d.attempts = i.attempt AND d.held AND d.state = 'pending'
      RETURNING d.org, d.endpoint, d.item_id, d.state <> 'pending' AS ended
      """;

  static final String LOG =
      """
      INSERT INTO webhook_attempt (org, delivery, number, at, status, millis, answer)
      SELECT i.org, i.id, i.number, to_timestamp(i.at / 1e6), i.status, i.millis, i.answer
      FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[])
        AS i (org, id, number, at, status, millis, answer)
      ON CONFLICT DO NOTHING
      """;

  /**
   * The first that waits of each of these items to these endpoints. Asked for in this order, it is
   * looked up by item: however few the statistics say are pending, they may be many, and are not to
   * be gone through.
   */
  private static final String FIRST =
      """
      SELECT named.org, first.id
      FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::uuid[], $3::bigint[]) AS i (org, endpoint, item_id)) AS named
      CROSS JOIN LATERAL (
        SELECT d.id FROM webhook_delivery d
        WHERE d.org = named.org AND d.endpoint = named.endpoint AND d.item_id = named.item_id
          AND d.state = 'pending'
        ORDER BY d.sequence LIMIT 1
      ) AS first
      """;

  private static final String MAKE_DUE =
      """
      WITH first AS MATERIALIZED (%s)
      UPDATE webhook_delivery w SET due_at = now()
      FROM first WHERE w.org = first.org AND w.id = first.id AND w.due_at = 'infinity'
      """;

  /** For items of which a delivery has ended just now: no other is at work. */
  static final String MAKE_NEXT_DUE = MAKE_DUE.formatted(FIRST);

  /** For items of which perhaps a delivery is at work: the first then, but for what came again. */
  static final String WAKE =
      MAKE_DUE.formatted(
          FIRST
              + """
              WHERE (SELECT d.id FROM webhook_delivery d
                     WHERE d.org = named.org AND d.endpoint = named.endpoint AND d.item_id = named.item_id
                       AND d.state = 'pending' AND d.due_at <> 'infinity'
                     ORDER BY d.sequence LIMIT 1) IS NULL
              """);

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

  static Uni<Void> keepOthersOut(SqlConnection connection) {
    return connection.query(KEEP_OTHERS_OUT).execute().replaceWithVoid();
  }
}
