package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A row that was damaged fails by itself, and what is around it does not notice. */
@QuarkusTest
class UnreadableCommandIT extends PostgresFixture {
  private static final int ATTEMPTS = 2;

  private final CountingMeter meter = new CountingMeter();

  private void process(List<ItemKey> items) {
    ProcessCommands processor =
        new ProcessCommands(
            store.processing(),
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(1, 1_000, 1_000, MANY),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(ATTEMPTS, Duration.ZERO),
            new Finished(),
            meter,
            Clock.systemUTC());
    run(() -> processor.process(items));
  }

  @Test
  void failsAlone() {
    List<ItemKey> items = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> items.add(appliedItem("Item " + i)));
    List<UUID> operations =
        items.stream().map(item -> acceptChange(item, patch("rank", 1))).toList();
    UUID later = acceptChange(items.get(7), patch("bio", "after"));
    store.query(
        "UPDATE command SET payload = 'damaged' WHERE org = $1 AND operation = $2",
        organization.value(),
        operations.get(7));
    IntStream.rangeClosed(0, ATTEMPTS).forEach(again -> process(items));
    for (int i = 0; i < operations.size(); i++) {
      assertThat(state(operations.get(i)))
          .isEqualTo(i == 7 ? CommandState.FAILED : CommandState.APPLIED);
    }
    assertThat(state(later)).isEqualTo(CommandState.APPLIED);
    assertThat(meter.finished(CommandState.FAILED)).isEqualTo(1);
  }
}
