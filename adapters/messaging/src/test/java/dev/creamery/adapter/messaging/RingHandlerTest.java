package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RingHandlerTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<ItemKey> ITEMS = List.of(new ItemKey(new OrganizationId(1), 1));

  private final Vertx vertx = Vertx.vertx();
  private final RecordingProcessor processor = new RecordingProcessor();
  private final RingHandler handler = new RingHandler(processor, vertx);

  private final CompletableFuture<@Nullable Void> answered = new CompletableFuture<>();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void takesAFailureForDone() {
    processor.failNext(1);

    handler.handle(ITEMS, this::answer);

    assertThat(answered).succeedsWithin(SOON);
    assertThat(processor.heard()).isEqualTo(ITEMS);
  }

  @Test
  void callsTheProcessorOutsideTheCallersThread() {
    CompletableFuture<Thread> caller = new CompletableFuture<>();
    RingHandler spying =
        new RingHandler(
            new CommandProcessor() {
              @Override
              public Uni<Void> process(Collection<ItemKey> items) {
                caller.complete(Thread.currentThread());
                return processor.process(items);
              }

              @Override
              public boolean isBusy() {
                return processor.isBusy();
              }
            },
            vertx);

    spying.handle(ITEMS, this::answer);

    assertThat(answered).succeedsWithin(SOON);
    assertThat(caller).isCompletedWithValueMatching(thread -> thread != Thread.currentThread());
  }

  @Test
  void drainsUntilTheLastCallIsDone() {
    processor.standStill();
    handler.handle(ITEMS, this::answer);
    await().atMost(SOON).until(() -> !processor.calls().isEmpty());
    CompletableFuture<Void> drained =
        CompletableFuture.runAsync(() -> handler.drain(Duration.ofSeconds(60)));

    await().during(Duration.ofMillis(200)).until(() -> !drained.isDone());
    processor.resume();

    assertThat(drained).succeedsWithin(SOON);
    assertThat(answered).isCompleted();
  }

  @Test
  void drainsNoLongerThanItMay() {
    processor.standStill();
    handler.handle(ITEMS, this::answer);
    await().atMost(SOON).until(() -> !processor.calls().isEmpty());

    assertThat(CompletableFuture.runAsync(() -> handler.drain(Duration.ofMillis(50))))
        .succeedsWithin(SOON);
  }

  private Uni<Void> answer() {
    answered.complete(null);
    return Uni.createFrom().voidItem();
  }
}
