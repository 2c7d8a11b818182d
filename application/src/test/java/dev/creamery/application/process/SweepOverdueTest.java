package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepOverdueTest extends InMemoryFixture {
  private static final Duration OVERDUE = Duration.ofSeconds(2);
  private static final int PAGE = 5;

  private final CountingMeter meter = new CountingMeter();
  private final RecordingProcessor recorder = new RecordingProcessor();

  private void sweep(CommandProcessor processor) {
    run(() -> new SweepOverdue(store.log(), processor, meter, OVERDUE, PAGE).sweep());
  }

  private List<ItemKey> acceptCreates(int count) {
    return IntStream.range(0, count).mapToObj(i -> acceptCreate("Item " + i)).toList();
  }

  @Test
  void leavesToTheDoorbellWhatIsYoung() {
    acceptCreates(3);
    sweep(recorder);
    assertThat(recorder.heard()).isEmpty();
    assertThat(meter.queueAge()).isZero();
  }

  @Test
  void hasWhatIsOverdueProcessed() {
    List<ItemKey> items = acceptCreates(3);
    store.clock().advance(OVERDUE.multipliedBy(2));
    sweep(recorder);
    assertThat(recorder.calls()).containsExactly(items);
    assertThat(meter.queueAge()).isEqualTo(OVERDUE.multipliedBy(2));
  }

  @Test
  void isMorePatientWhileThereIsPlentyToDoAnyway() {
    List<ItemKey> items = acceptCreates(3);
    recorder.busy(true);
    store.clock().advance(OVERDUE.multipliedBy(29));
    sweep(recorder);
    assertThat(recorder.heard()).isEmpty();
    assertThat(meter.queueAge()).isEqualTo(OVERDUE.multipliedBy(29));
    store.clock().advance(OVERDUE);
    sweep(recorder);
    assertThat(recorder.heard()).isEqualTo(items);
  }

  @Test
  void sweepsUntilLittleIsLeft() {
    List<ItemKey> items = acceptCreates(PAGE * 40 + 2);
    store.clock().advance(OVERDUE);
    ProcessCommands processor =
        new ProcessCommands(
            store.processing(),
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(2, 1_000, 100, 10),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(3, OVERDUE),
            new Finished(),
            meter,
            store.clock());
    sweep(processor);
    assertThat(items).allSatisfy(item -> assertThat(item(item)).isPresent());
  }

  @Test
  void endsWhereNothingMoves() {
    List<ItemKey> items = acceptCreates(PAGE + 1);
    store.clock().advance(OVERDUE);
    sweep(recorder);
    assertThat(recorder.heard()).hasSameElementsAs(items.subList(0, PAGE));
    assertThat(recorder.calls()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void failsWhereTheProcessorFails() {
    acceptCreates(1);
    store.clock().advance(OVERDUE);
    recorder.failNext(1);
    assertThatThrownBy(() -> sweep(recorder)).hasMessageContaining("The store is away.");
  }
}
