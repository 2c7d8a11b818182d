package dev.creamery.adapter.persistence.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * How all transactions begin that change the queue of deliveries, and when is due what enters it.
 *
 * <p>The queue may be empty now and long in a moment: what the statistics say of it is worth
 * nothing. So nothing that is done often joins with its rows; they are named by {@code = ANY},
 * looked up one by one in a subquery, or read in the order of an index, and for each of these there
 * is but one plan.
 */
final class QueueStatements {
  /** What comes in the order of an index is read in that order, and by a plan that is made once. */
  static final String PLAN_BY_INDEX =
      "SET LOCAL enable_sort = off; SET LOCAL plan_cache_mode = force_generic_plan; ";

  private static final String KEEP_OTHERS_OUT = "SELECT pg_advisory_xact_lock(7, 0)";
  private static final String BE_KEPT_OUT = "SELECT pg_advisory_xact_lock_shared(7, 0)";

  /** When a delivery {@code d} is due that enters the queue together with others. */
  static final String WHEN_DUE =
      """
      CASE WHEN row_number() OVER (PARTITION BY d.endpoint, d.item_id ORDER BY d.sequence) = 1 AND (
        SELECT q.delivery FROM webhook_queue q
        WHERE q.item_id = d.item_id AND q.endpoint = d.endpoint
        ORDER BY q.sequence LIMIT 1) IS NULL THEN now() ELSE 'infinity' END
      """;

  private QueueStatements() {}

  /** That nobody holds a row of the queue, or nobody any more. */
  static String free(String row) {
    return "(%1$s.held_until IS NULL OR %1$s.held_until <= now())".formatted(row);
  }

  /** Where nothing enters or leaves. */
  static Uni<Void> begin(SqlConnection connection) {
    return run(connection, PLAN_BY_INDEX);
  }

  /** Those who end deliveries do so beside each other. */
  static Uni<Void> beKeptOut(SqlConnection connection) {
    return run(connection, PLAN_BY_INDEX + BE_KEPT_OUT);
  }

  /**
   * Whoever adds deliveries keeps out those who end them, so that what is added sees what has
   * ended, or is seen and woken by who ends it.
   */
  static Uni<Void> keepOthersOut(SqlConnection connection) {
    return run(connection, PLAN_BY_INDEX + KEEP_OTHERS_OUT);
  }

  private static Uni<Void> run(SqlConnection connection, String sql) {
    return connection.query(sql).execute().replaceWithVoid();
  }
}
