package dev.creamery.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchOperationTest extends InMemoryFixture {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final FollowOperations operations =
      new FollowOperations(store.operations(), store.log(), items -> {}, new Finished(), 1);

  private AssertSubscriber<OperationView> watch(UUID id) {
    return operations
        .watch(organization, id)
        .subscribe()
        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
  }

  private static List<OperationStatus> seen(AssertSubscriber<OperationView> watcher) {
    return watcher.getItems().stream().map(OperationView::status).toList();
  }

  @Test
  void tellsTheStateAndEachChangeUntilTheEndThoughNobodyHereFinishesIt() {
    ItemKey item = appliedItem("Ann");
    UUID id = acceptChange(item, patch("rank", 1));
    AssertSubscriber<OperationView> watcher = watch(id);
    await().atMost(SOON).until(() -> seen(watcher).equals(List.of(OperationStatus.PENDING)));
    apply(item);
    watcher.awaitCompletion(SOON);
    assertThat(seen(watcher)).containsExactly(OperationStatus.PENDING, OperationStatus.SUCCEEDED);
  }

  @Test
  void tellsOfAFinishedOneOnceAndOfNoneNothing() {
    ItemKey item = appliedItem("Ann");
    UUID id = acceptChange(item, patch("rank", 1));
    apply(item);
    assertThat(seen(watch(id).awaitCompletion(SOON))).containsExactly(OperationStatus.SUCCEEDED);
    assertThat(seen(watch(new UUID(0, 0)).awaitCompletion(SOON))).isEmpty();
  }

  @Test
  void refusesToWatchTooManyUntilOneIsLeft() {
    UUID id = acceptChange(appliedItem("Ann"), patch("rank", 1));
    AssertSubscriber<OperationView> first = watch(id);
    watch(id).awaitFailure(SOON).assertFailedWith(Unavailable.class);
    first.cancel();
    AssertSubscriber<OperationView> next = watch(id);
    await().atMost(SOON).until(() -> !next.getItems().isEmpty());
    next.cancel();
  }
}
