package dev.creamery.adapter.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.adapter.persistence.SeparateDatabase;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with a few of many that wait costs what a few cost, whatever statistics say. */
@QuarkusTest
class QueuePlansIT {
  private static final int MANY = 20_000;
  private static final int FEW = 100;

  /** Of eight kilobytes, for each that is meant; the queue as a whole has several hundred. */
  private static final int PAGES = 40;

  private static final Pattern PAGES_READ = Pattern.compile("Buffers: shared hit=(\\d+)");
  private static final String ENDPOINT = "'00000000-0000-7000-8000-000000000000'";

  private static final String LISTEN =
      """
      INSERT INTO organization (name) VALUES ('plans') RETURNING id
      """;
  private static final String FILL =
      """
      WITH added AS (
        INSERT INTO webhook_delivery (org, id, endpoint, event, type, collection, item_id, body)
        SELECT %1$s, gen_random_uuid(), %2$s, gen_random_uuid(), 'published', 'books', n, '{}'
        FROM generate_series(1, %3$d) AS n RETURNING *
      )
      INSERT INTO webhook_queue (delivery, org, endpoint, item_id, sequence, due_at, attempts, held_until)
      SELECT id, org, endpoint, item_id, sequence, now() - interval '1 minute', 1,
        CASE WHEN item_id <= %4$d THEN now() + interval '1 hour' END
      FROM added WHERE item_id <= %5$d
      """;
  private static final String SENT =
      "SELECT array_agg(delivery)::text FROM webhook_queue WHERE held_until IS NOT NULL";

  @Inject PostgresStore store;

  private SeparateDatabase database;
  private String organization;

  /** PostgreSQL sees a queue in which hardly anything waits. */
  @BeforeEach
  void beginWithAnEmptyQueue() throws SQLException {
    store.query("DROP DATABASE IF EXISTS queue_plans");
    database = new SeparateDatabase(store, "queue_plans", "latest");
    database.execute("ALTER TABLE webhook_queue SET (autovacuum_enabled = false)");
    organization = database.rows(LISTEN).get(0);
    database.execute(
        """
        INSERT INTO webhook_endpoint (org, id, url, events, collections, payload, headers, secret, enabled)
        VALUES (%s, %s, 'https://example.com', '{}', '{}', 'full', '', '', true)
        """
            .formatted(organization, ENDPOINT));
    fill(1);
    database.execute("VACUUM ANALYZE webhook_queue");
    database.execute("DELETE FROM webhook_queue");
  }

  /** Adds deliveries of which half wait, and a few of these are being sent. */
  private void fill(int most) throws SQLException {
    database.execute(FILL.formatted(organization, ENDPOINT, 2 * most, FEW, most));
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  /** How many pages a statement reads that was first used when nothing waited. */
  private int pages(String types, String sql, String ofNothing, String arguments)
      throws SQLException {
    database.execute("BEGIN; SET LOCAL enable_seqscan = off; " + QueueStatements.PLAN_BY_INDEX);
    database.execute("PREPARE measured(%s) AS %s".formatted(types, sql));
    database.execute("EXECUTE measured(%s)".formatted(ofNothing));
    fill(MANY);
    String few = "'%s'".formatted(database.rows(SENT).get(0));
    List<String> plan =
        database.rows(
            "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) EXECUTE measured(%s)"
                .formatted(arguments.replace("SENT", few)));
    Matcher read = PAGES_READ.matcher(String.join("\n", plan));
    assertThat(read.find()).isTrue();
    return Integer.parseInt(read.group(1));
  }

  @Test
  void claimingAFewCostsWhatAFewCost() throws SQLException {
    assertThat(
            pages(
                "bigint, bigint, bigint",
                DeliveryStatements.CLAIM,
                "1, 1, 1",
                "%d, %d, 1000".formatted(FEW, 2 * FEW)))
        .isBetween(FEW, FEW * PAGES);
  }

  @Test
  void endingAFewCostsWhatAFewCost() throws SQLException {
    assertThat(
            pages(
                "uuid[], int[], uuid[]",
                DeliveryStatements.END,
                "'{}', '{}', '{}'",
                "SENT, array_fill(1, ARRAY[%d]), '{}'".formatted(FEW)))
        .isBetween(FEW, FEW * PAGES);
  }

  @Test
  void puttingAFewOffCostsWhatAFewCost() throws SQLException {
    assertThat(
            pages(
                "uuid[], int[], bigint[]",
                DeliveryStatements.PUT_OFF,
                "'{}', '{}', '{}'",
                "SENT, array_fill(1, ARRAY[%1$d]), array_fill(5000::bigint, ARRAY[%1$d])"
                    .formatted(FEW)))
        .isBetween(FEW, FEW * PAGES);
  }

  @Test
  void replayingAFewCostsWhatAFewCost() throws SQLException {
    ReplayRange all =
        new ReplayRange(
            Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty());
    String replay =
        DeliverySelection.of(new OrganizationId(Long.parseLong(organization)), all).replay();
    String some = organization + ", '1970-01-02', ";
    assertThat(pages("bigint, timestamptz, bigint", replay, some + 0, some + FEW))
        .isBetween(FEW, FEW * PAGES);
  }

  @Test
  void aJoinWithTheQueueWouldReadMuchMore() throws SQLException {
    String joined =
        """
        SELECT q.delivery FROM (
          SELECT q.delivery FROM webhook_queue q WHERE q.due_at < 'infinity' AND q.endpoint = %s
          ORDER BY q.due_at LIMIT $1) AS first
        JOIN webhook_queue q ON q.delivery = first.delivery WHERE q.held_until IS NOT NULL
        """
            .formatted(ENDPOINT);
    assertThat(pages("bigint", joined, "1", Integer.toString(FEW))).isGreaterThan(FEW * PAGES);
  }
}
