package dev.creamery.adapter.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.EventFeedContract;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresEventFeedIT extends EventFeedContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Inject PostgresStore store;
  @Inject RestoredDatabase restored;

  @Override
  protected ContentStore store() {
    return store;
  }

  @Test
  void tellsWhatWasNotToldBeforeADumpWasRestoredAndWhatHappensAfterwards() {
    String reader = "restored " + UUID.randomUUID();
    EventFeed feed = store.feed();
    run(() -> feed.takeTurn(reader, AN_HOUR));
    appliedItem("Ann");
    RecordedEvent last = await().until(() -> read(feed, reader), read -> !read.isEmpty()).get(0);
    run(() -> feed.acknowledge(reader, last));
    ItemKey untold = appliedItem("Ben");
    // As a dump of a cluster with a long life is seen in a new one.
    store.query(
        "UPDATE event SET transaction = (transaction::text::bigint + 9000000000000000)::text::xid8"
            + " WHERE org = $1",
        organization.value());
    store.query(
        "UPDATE event_cursor SET transaction = (transaction::text::bigint + 9000000000000000)::text::xid8"
            + " WHERE reader = $1",
        reader);

    assertThat(run(() -> restored.putRight())).isTrue();

    ItemKey later = appliedItem("Cid");
    await()
        .atMost(30, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(read(feed, reader))
                    .extracting(RecordedEvent::item)
                    .containsSubsequence(untold, later));
    assertThat(run(() -> restored.putRight())).isFalse();
  }

  private List<RecordedEvent> read(EventFeed feed, String reader) {
    return run(() -> feed.read(reader, MANY));
  }

  @Test
  void findsTheNextEventsByIndexAndInOrder() {
    store.query(
        """
        INSERT INTO event (org, id, collection, item_id, version, type, editor)
        SELECT $1, gen_random_uuid(), 'team_members', n, 1, 'published', 'editor'
        FROM generate_series(1, 50000) AS n
        """,
        organization.value());
    Tuple parameters = Tuple.of("reader", UUID.randomUUID(), 500);
    String plan =
        StreamSupport.stream(
                run(() ->
                        store
                            .pool()
                            .preparedQuery("EXPLAIN " + FeedStatements.READ)
                            .execute(parameters))
                    .spliterator(),
                false)
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    store.query("DELETE FROM event WHERE org = $1", organization.value());
    assertThat(plan)
        .containsPattern("Index Scan using event_\\w*transaction_sequence_idx")
        .contains("Merge Append");
  }
}
