package dev.creamery.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What was still to be sent goes into the queue, as it stood; what has ended does not. */
@QuarkusTest
class QueueMigrationIT {
  private static final String BEFORE_THE_QUEUE = "22";
  private static final String FILL =
      """
      INSERT INTO webhook_delivery
        (org, id, endpoint, event, type, collection, item_id, body, state, attempts, begun_at, due_at, held)
      SELECT 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'published', 'books', 7, w.body,
        w.state, w.attempts, w.begun_at, w.due_at::timestamptz, w.held
      FROM (VALUES
        ('due', 'pending', 0, 0, '2026-01-01', false),
        ('sent', 'pending', 3, 2, '2026-01-02', true),
        ('waits', 'pending', 0, 0, 'infinity', false),
        ('heard', 'delivered', 1, 0, '2026-01-03', false),
        ('given up', 'failed', 10, 0, '2026-01-04', false)
      ) AS w (body, state, attempts, begun_at, due_at, held)
      """;
  private static final String QUEUE =
      """
      SELECT concat_ws(' ', d.body, q.attempts, q.begun_at, q.due_at::date, q.held_until::date)
      FROM webhook_queue q JOIN webhook_delivery d
        ON d.id = q.delivery AND d.org = q.org AND d.endpoint = q.endpoint AND d.item_id = q.item_id
          AND d.sequence = q.sequence
      ORDER BY q.due_at
      """;

  @Inject PostgresStore store;

  @Test
  void keepsWhatIsStillToBeSent() throws SQLException {
    try (SeparateDatabase database =
        new SeparateDatabase(store, "before_the_queue", BEFORE_THE_QUEUE)) {
      database.execute(FILL);
      database.update();
      assertThat(database.rows(QUEUE))
          .containsExactly(
              "due 0 0 2026-01-01", "sent 3 2 2026-01-02 2026-01-02", "waits 0 0 infinity");
      assertThat(database.rows("SELECT body FROM webhook_delivery WHERE failed"))
          .containsExactly("given up");
    }
  }
}
