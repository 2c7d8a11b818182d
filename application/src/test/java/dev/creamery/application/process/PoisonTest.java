package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One command of a batch of a hundred items fails whatever batch it is in. */
class PoisonTest extends BatchFixture {
  private final List<ItemKey> items = new ArrayList<>();
  private final List<UUID> neighbours = new ArrayList<>();

  @BeforeEach
  void acceptAHundredChanges() {
    IntStream.range(0, 100).forEach(i -> items.add(appliedItem("Item " + i)));
    items.forEach(item -> neighbours.add(acceptChange(item, patch("rank", 1))));
  }

  private UUID poisonItem(int index, RuntimeException failure) {
    UUID poison = neighbours.remove(index);
    processing.failWhere(settled -> settled.command().operation().equals(poison), failure);
    return poison;
  }

  private UUID poisonItem(int index) {
    return poisonItem(index, new FaultyProcessing.Poison());
  }

  private void assertNeighboursApplied() {
    assertThat(neighbours)
        .hasSize(99)
        .allSatisfy(operation -> assertThat(state(operation)).isEqualTo(CommandState.APPLIED));
    assertThat(neighbours)
        .allSatisfy(operation -> assertThat(command(operation).attempts()).isEqualTo(1));
  }

  @Test
  void failsAloneAfterAllItsAttempts() {
    UUID poison = poisonItem(42);
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      assertThat(applyTogether(items).failed()).isEmpty();
      assertNeighboursApplied();
      assertThat(state(poison)).isEqualTo(CommandState.PENDING);
      assertThat(command(poison).attempts()).isEqualTo(attempt);
      store.clock().advance(PAUSE);
    }
    assertThat(applyTogether(items).failed())
        .extracting(GivenUp::operation)
        .containsExactly(poison);
    assertThat(state(poison)).isEqualTo(CommandState.FAILED);
    assertThat(errors(poison)).containsExactly(ErrorCode.PROCESSING_FAILED);
    assertThat(item(items.get(42)).orElseThrow().version()).isEqualTo(1);
    assertNeighboursApplied();
  }

  @Test
  void isLeftAloneBetweenItsAttempts() {
    UUID poison = poisonItem(0);
    applyTogether(items);
    int batches = processing.batches();
    applyTogether(items);
    assertThat(processing.batches()).isEqualTo(batches + 1);
    assertThat(command(poison).attempts()).isEqualTo(1);
  }

  @Test
  void isFoundInFewBatches() {
    poisonItem(99);
    applyTogether(items);
    assertThat(processing.batches()).isLessThanOrEqualTo(2 * 8 + 2);
  }

  @Test
  void letsTheLaterCommandsOfItsItemGoOnOnceItHasFailed() {
    ItemKey item = items.get(42);
    UUID later = acceptChange(item, patch("bio", "after"));
    UUID poison = poisonItem(42);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      assertThat(state(later)).isEqualTo(CommandState.PENDING);
      applyTogether(items);
      store.clock().advance(PAUSE);
    }
    applyTogether(items);
    assertThat(state(poison)).isEqualTo(CommandState.FAILED);
    assertThat(state(later)).isEqualTo(CommandState.APPLIED);
    assertThat(item(item).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void harmsNoEarlierCommandOfItsItem() {
    ItemKey item = items.get(42);
    UUID poison = acceptChange(item, patch("bio", "poison"));
    processing.failWhere(settled -> settled.command().operation().equals(poison));
    ApplyBatch.Result result = applyTogether(items);
    assertThat(state(neighbours.get(42))).isEqualTo(CommandState.APPLIED);
    assertThat(state(poison)).isEqualTo(CommandState.PENDING);
    assertThat(result.again()).containsExactly(item);
  }

  @Test
  void isAppliedAfterAllWhenItsCauseIsGone() {
    UUID poison = poisonItem(42);
    applyTogether(items);
    processing.heal();
    store.clock().advance(PAUSE);
    applyTogether(items);
    assertThat(state(poison)).isEqualTo(CommandState.APPLIED);
    assertThat(command(poison).attempts()).isEqualTo(2);
  }

  @Test
  void isComeBackToAndNeverCountedWhereOthersStoodInTheWay() {
    UUID contended =
        poisonItem(42, new Contended("Somebody else", new IllegalStateException("deadlock")));
    for (int i = 0; i <= ATTEMPTS; i++) {
      assertThat(applyTogether(items).again()).containsExactly(items.get(42));
    }
    assertThat(state(contended)).isEqualTo(CommandState.PENDING);
    assertThat(command(contended).attempts()).isZero();
    assertNeighboursApplied();
  }

  @Test
  void isNeitherSearchedForNorCountedWhereTheStoreIsAway() {
    UUID unlucky = poisonItem(42, new Unavailable("Away"));
    int batches = processing.batches();
    for (int i = 0; i <= ATTEMPTS; i++) {
      assertThatThrownBy(() -> applyTogether(items)).isInstanceOf(Unavailable.class);
    }
    assertThat(processing.batches()).isEqualTo(batches + ATTEMPTS + 1);
    assertThat(command(unlucky).attempts()).isZero();
    processing.heal();
    applyTogether(items);
    assertNeighboursApplied();
    assertThat(state(unlucky)).isEqualTo(CommandState.APPLIED);
  }
}
