package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessCommandsTest extends BatchFixture {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountingMeter meter = new CountingMeter();
  private final Finished finished = new Finished();

  private ProcessCommands processor(int perItem, int attempts) {
    return processor(perItem, attempts, GiveWay.NEVER);
  }

  private ProcessCommands processor(int perItem, int attempts, GiveWay giveWay) {
    return new ProcessCommands(
        processing,
        new MediaUrls("https://cdn.example"),
        new ProcessCommands.Limits(3, 1_000, 100, perItem),
        giveWay,
        Gathering.NONE,
        new RetryPolicy(attempts, PAUSE),
        finished,
        meter,
        store.clock());
  }

  private void process(List<ItemKey> items) {
    run(() -> processor(MANY, ATTEMPTS).process(items));
  }

  @Test
  void finishesAllCommandsOfTheItemsNamed() {
    List<ItemKey> items = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> items.add(acceptCreate("Item " + i)));
    List<UUID> changes = items.stream().map(item -> acceptChange(item, patch("rank", 1))).toList();
    process(Stream.concat(items.stream(), items.stream()).toList());
    assertApplied(changes.toArray(UUID[]::new));
    assertThat(meter.finished(CommandState.APPLIED)).isEqualTo(100);
  }

  @Test
  void goesOnApplyingHoweverManyWritesWaitAllTheTime() {
    List<ItemKey> items = new ArrayList<>();
    IntStream.range(0, 350).forEach(i -> items.add(acceptCreate("Item " + i)));
    GiveWay always = new GiveWay(new GiveWay.Limits(1, 3, LONG), () -> 1_000);
    ProcessCommands processor = processor(MANY, ATTEMPTS, always);
    run(() -> processor.process(items));
    assertThat(meter.finished(CommandState.APPLIED)).isEqualTo(350);
  }

  @Test
  void aBusyLaneThatWaitsForCompanyAppliesAll() {
    List<ItemKey> items = new ArrayList<>();
    IntStream.range(0, 350).forEach(i -> items.add(acceptCreate("Item " + i)));
    ProcessCommands processor =
        new ProcessCommands(
            processing,
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(2, 1_000, 40, MANY),
            GiveWay.NEVER,
            new Gathering(Duration.ofMillis(5), 256),
            new RetryPolicy(ATTEMPTS, PAUSE),
            finished,
            meter,
            store.clock());
    run(() -> processor.process(items));
    assertThat(meter.finished(CommandState.APPLIED)).isEqualTo(350);
  }

  @Test
  void isBusyWhileMoreThanABatchWaits() {
    List<ItemKey> items = new ArrayList<>();
    IntStream.range(0, 350).forEach(i -> items.add(acceptCreate("Item " + i)));
    AtomicInteger writes = new AtomicInteger(1_000);
    GiveWay whileTheyWait = new GiveWay(new GiveWay.Limits(1, 1_000_000, LONG), writes::get);
    ProcessCommands processor =
        new ProcessCommands(
            processing,
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(1, 1_000, 100, MANY),
            whileTheyWait,
            Gathering.NONE,
            new RetryPolicy(ATTEMPTS, PAUSE),
            finished,
            meter,
            store.clock());
    CompletableFuture<Void> applied =
        processor.process(items).subscribeAsCompletionStage().toCompletableFuture();
    assertThat(processor.isBusy()).isTrue();
    writes.set(0);
    applied.orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(processor.isBusy()).isFalse();
  }

  @Test
  void doesNothingForNothing() {
    process(List.of());
    process(List.of(new ItemKey(organization, Long.MAX_VALUE)));
    assertThat(meter.finished(CommandState.APPLIED)).isZero();
  }

  @Test
  void countsHowCommandsFinishedAndHowLongTheyTook() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("name", ""));
    UUID poison = acceptChange(item, patch("rank", 1));
    processing.failWhere(settled -> settled.command().operation().equals(poison));
    store.clock().advance(Duration.ofSeconds(5));
    ProcessCommands processor = processor(MANY, 1);
    run(() -> processor.process(List.of(item)));
    await().atMost(LONG).until(() -> meter.finished(CommandState.FAILED) == 1);
    assertThat(meter.finished(CommandState.APPLIED)).isEqualTo(1);
    assertThat(meter.finished(CommandState.REJECTED)).isEqualTo(1);
    assertThat(meter.longestLag()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void tellsThoseWhoWait() {
    ItemKey item = appliedItem("Ann");
    UUID operation = acceptChange(item, patch("rank", 1));
    CompletableFuture<Boolean> heard =
        finished.within(operation, LONG).subscribeAsCompletionStage();
    process(List.of(item));
    assertThat(heard).isCompletedWithValue(true);
  }

  @Test
  void comesBackByItselfToWhatDidNotFit() {
    ItemKey item = acceptCreate("Ann");
    UUID last = acceptChange(item, patch("rank", 1));
    acceptChange(item, patch("rank", 2));
    ProcessCommands processor = processor(1, ATTEMPTS);
    run(() -> processor.process(List.of(item)));
    await().atMost(LONG).until(() -> state(last) == CommandState.APPLIED);
  }

  @Test
  void comesBackByItselfToWhatWaitedForATarget() {
    ItemKey target = acceptCreate("Bob");
    ItemKey item =
        accept(
                creates(
                    TEAM,
                    ItemCommand.create(
                        Optional.empty(), Elements.flat("name", "Ann", "manager", target.id()))))
            .get(0);
    ProcessCommands processor = processor(MANY, ATTEMPTS);
    run(() -> processor.process(List.of(item)));
    assertThat(item(item)).isEmpty();
    run(() -> processor.process(List.of(target)));
    await().atMost(LONG).until(() -> item(item).isPresent());
  }

  @Test
  void failsWhereTheStoreIsAwayAndFinishesLater() {
    ItemKey item = appliedItem("Ann");
    UUID operation = acceptChange(item, patch("rank", 1));
    processing.failWhere(settled -> true, new Unavailable("Away"));
    assertThatThrownBy(() -> process(List.of(item))).hasStackTraceContaining("Away");
    assertThat(state(operation)).isEqualTo(CommandState.PENDING);
    processing.heal();
    process(List.of(item));
    assertApplied(operation);
  }
}
