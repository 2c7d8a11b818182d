package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitingWritesTest {
  private final WaitingWrites waiting = new WaitingWrites();
  private final CompletableFuture<String> commit = new CompletableFuture<>();
  private final Uni<String> counted =
      waiting.counting(Uni.createFrom().completionStage(() -> commit));

  @Test
  void countsFromTheAskingToTheCommit() {
    assertThat(waiting.count()).isZero();
    counted.subscribe().with(done -> {});
    counted.subscribe().with(done -> {});
    assertThat(waiting.count()).isEqualTo(2);
    commit.complete("committed");
    assertThat(waiting.count()).isZero();
  }

  @Test
  void forgetsAWriteThatCannotBeCommitted() {
    counted.subscribe().with(done -> {}, failure -> {});
    commit.completeExceptionally(new IllegalStateException("away"));
    assertThat(waiting.count()).isZero();
  }

  @Test
  void forgetsAWriteThatNobodyWaitsForAnyMore() {
    counted.subscribe().with(done -> {}).cancel();
    assertThat(waiting.count()).isZero();
  }
}
