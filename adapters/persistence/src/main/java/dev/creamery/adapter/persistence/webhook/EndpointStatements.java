package dev.creamery.adapter.persistence.webhook;

/** The statements about endpoints. */
final class EndpointStatements {
  private static final String COLUMNS =
      """
      org, id, url, events, collections, payload, headers, enabled, disabled_reason, failing_since,
      created_at
      """;

  /** Counted by those who wait for one another, so that there is never one too many. */
  static final String HOLD_ORGANIZATION =
      "SELECT id FROM organization WHERE id = $1 FOR NO KEY UPDATE";

  static final String ADD =
      """
      INSERT INTO webhook_endpoint (org, id, url, events, collections, payload, headers, secret, enabled, disabled_reason)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN NOT $9 THEN 'An admin disabled it.' END
      WHERE (SELECT count(*) FROM webhook_endpoint WHERE org = $1 AND NOT removed) < $10::bigint
      RETURNING %s
      """
          .formatted(COLUMNS);

  static final String LIST =
      "SELECT %s FROM webhook_endpoint WHERE org = $1 AND NOT removed ORDER BY id"
          .formatted(COLUMNS);

  static final String FIND =
      "SELECT %s FROM webhook_endpoint WHERE org = $1 AND id = $2 AND NOT removed"
          .formatted(COLUMNS);

  /** Of the old values only what was before is seen on the right: once enabled, it begins anew. */
  static final String CHANGE =
      """
      UPDATE webhook_endpoint SET url = $3, events = $4, collections = $5, payload = $6, headers = $7,
        enabled = $8,
        since = CASE WHEN $8 AND NOT enabled THEN pg_current_xact_id() ELSE since END,
        failing_since = CASE WHEN $8 AND NOT enabled THEN NULL ELSE failing_since END,
        disabled_reason = CASE WHEN $8 THEN NULL ELSE coalesce(disabled_reason, 'An admin disabled it.') END
      WHERE org = $1 AND id = $2 AND NOT removed
      RETURNING %s
      """
          .formatted(COLUMNS);

  static final String REMOVE =
      """
      UPDATE webhook_endpoint SET removed = true, enabled = false
      WHERE org = $1 AND id = $2 AND NOT removed
      """;

  static final String ROTATE =
      """
      UPDATE webhook_endpoint SET old_secret = secret, secret = $3,
        old_until = now() + $4::bigint * interval '1 millisecond'
      WHERE org = $1 AND id = $2 AND NOT removed
      """;

  static final String TARGET =
      """
      SELECT url, headers, secret, CASE WHEN old_until > now() THEN old_secret END AS old_secret
      FROM webhook_endpoint WHERE org = $1 AND id = $2 AND NOT removed
      """;

  private EndpointStatements() {}
}
