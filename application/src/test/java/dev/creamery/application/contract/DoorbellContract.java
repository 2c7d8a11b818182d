package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Doorbell} promises, whatever carries its rings. */
public abstract class DoorbellContract {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** Each item is named by one test only: a late ring of one cannot satisfy another. */
  private static final AtomicLong IDS = new AtomicLong(Long.MAX_VALUE);

  /** The doorbell under test, with someone listening. */
  protected abstract Doorbell doorbell();

  /** The processor that hears it; new or reset for each test. */
  protected abstract RecordingProcessor processor();

  @Test
  public void namesTheItemToTheProcessor() {
    ItemKey item = item();

    doorbell().ring(List.of(item));

    await().atMost(SOON).untilAsserted(() -> assertThat(processor().heard()).contains(item));
  }

  @Test
  public void losesNoItemOfALargeRing() {
    List<ItemKey> items = items(3_000);

    doorbell().ring(items);

    await().atMost(SOON).untilAsserted(() -> assertThat(processor().heard()).containsAll(items));
  }

  @Test
  public void hearsRingsOfManyThreads() {
    List<ItemKey> items = items(200);
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      items.forEach(item -> callers.execute(() -> doorbell().ring(List.of(item))));

      await().atMost(SOON).untilAsserted(() -> assertThat(processor().heard()).containsAll(items));
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  public void doesNotWakeTheProcessorForNothing() {
    ItemKey item = item();

    doorbell().ring(List.of());
    doorbell().ring(List.of(item));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(processor().calls()).contains(List.of(item)));
    assertThat(processor().calls()).doesNotContain(List.of());
  }

  @Test
  public void neitherBlocksNorThrowsWhileTheProcessorStandsStill() {
    processor().standStill();
    List<ItemKey> items = items(100);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> IntStream.range(0, 2_000).forEach(again -> doorbell().ring(items)));

    processor().resume();
    hearsAgain(item());
  }

  @Test
  public void goesOnAfterTheProcessorFailed() {
    processor().failNext(3);
    items(3).forEach(item -> doorbell().ring(List.of(item)));

    hearsAgain(item());
  }

  /** A ring may be dropped, and so the accepting side rings again, as the sweeper does. */
  private void hearsAgain(ItemKey item) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              doorbell().ring(List.of(item));
              assertThat(processor().heard()).contains(item);
            });
  }

  private static List<ItemKey> items(int count) {
    return Stream.generate(DoorbellContract::item).limit(count).toList();
  }

  private static ItemKey item() {
    return new ItemKey(new OrganizationId(7), IDS.getAndDecrement());
  }
}
