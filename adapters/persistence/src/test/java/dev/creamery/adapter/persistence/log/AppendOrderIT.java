package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many append to few items while others apply. */
@QuarkusTest
class AppendOrderIT extends PostgresFixture {
  private static final int APPENDERS = 16;
  private static final int EACH = 40;
  private static final String COMMANDS =
      """
      SELECT operation, sequence, version FROM command
      WHERE org = $1 AND item_id = $2 AND kind = 'patch' ORDER BY sequence
      """;

  private final List<ItemKey> items = new ArrayList<>();

  @Test
  void takeEffectInTheOrderInWhichTheyWereAccepted() throws Exception {
    IntStream.range(0, 4).forEach(i -> items.add(appliedItem("Item " + i)));
    List<List<UUID>> accepted = appendAndApply();
    // A replica that comes back to an item may hold it just when the last round asks for it.
    await()
        .untilAsserted(
            () -> {
              process();
              assertThat(rows("event")).isEqualTo(items.size() + (long) APPENDERS * EACH);
            });
    for (ItemKey item : items) {
      List<Row> commands = store.query(COMMANDS, organization.value(), item.id());
      assertThat(commands).hasSize(APPENDERS * EACH / items.size());
      assertThat(commands)
          .extracting(row -> row.getLong("version"))
          .containsExactlyElementsOf(
              IntStream.range(0, commands.size()).mapToObj(i -> i + 2L).toList());
      List<UUID> inOrder = commands.stream().map(row -> row.getUUID("operation")).toList();
      for (List<UUID> ofOneAppender : accepted) {
        assertThat(inOrder.stream().filter(ofOneAppender::contains).toList())
            .isEqualTo(ofOneAppender.stream().filter(inOrder::contains).toList());
      }
    }
  }

  /** What each appender had accepted, in its order. */
  private List<List<UUID>> appendAndApply() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(APPENDERS + 2);
    try {
      List<Future<List<UUID>>> appenders =
          IntStream.range(0, APPENDERS).mapToObj(n -> threads.submit(() -> append(n))).toList();
      List<Future<?>> processors = new ArrayList<>();
      IntStream.range(0, 2)
          .forEach(
              n ->
                  processors.add(
                      threads.submit(
                          () -> {
                            while (!appenders.stream().allMatch(Future::isDone)) {
                              process();
                            }
                          })));
      for (Future<?> processor : processors) {
        processor.get();
      }
      List<List<UUID>> accepted = new ArrayList<>();
      for (Future<List<UUID>> appender : appenders) {
        accepted.add(appender.get());
      }
      return accepted;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<UUID> append(int appender) {
    return IntStream.range(0, EACH)
        .mapToObj(
            n ->
                acceptChange(
                    items.get((appender + n) % items.size()),
                    patch("rank", 1 + appender * EACH + n)))
        .toList();
  }

  /** One replica's processing of all items. */
  private void process() {
    ProcessCommands replica =
        new ProcessCommands(
            store.processing(),
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(2, 100, 10, 1_000),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(1, Duration.ZERO),
            new Finished(),
            new CountingMeter(),
            Clock.systemUTC());
    run(() -> replica.process(items));
  }
}
