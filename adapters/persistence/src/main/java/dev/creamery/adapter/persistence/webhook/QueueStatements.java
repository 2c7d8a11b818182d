package dev.creamery.adapter.persistence.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** How deliveries enter the queue: the first of an item is due, the others wait for it. */
final class QueueStatements {
  private static final String KEEP_OTHERS_OUT = "SELECT pg_advisory_xact_lock(7, 0)";

  /** Those who end deliveries do so beside each other. */
  static final String BE_KEPT_OUT = "SELECT pg_advisory_xact_lock_shared(7, 0)";

  /** When a delivery {@code d} is due that is put into the queue together with others. */
  static final String DUE =
      """
      CASE WHEN row_number() OVER (PARTITION BY d.org, d.endpoint, d.item_id ORDER BY d.sequence) = 1 AND (
        SELECT q.delivery FROM webhook_queue q
        WHERE q.org = d.org AND q.endpoint = d.endpoint AND q.item_id = d.item_id
        ORDER BY q.sequence LIMIT 1) IS NULL THEN now() ELSE 'infinity' END
      """;

  private QueueStatements() {}

  /**
   * Whoever adds deliveries keeps out those who end them, so that what is added sees what has
   * ended, or is seen and woken by who ends it.
   */
  static Uni<Void> keepOthersOut(SqlConnection connection) {
    return connection.query(KEEP_OTHERS_OUT).execute().replaceWithVoid();
  }
}
