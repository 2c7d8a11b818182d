package dev.creamery.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.fake.CountingEventMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.fake.RecordingPublisher;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayEventsTest extends InMemoryFixture {
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final int BATCH = 2;

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final CountingEventMeter meter = new CountingEventMeter();
  private final RelayEvents relay = replica();

  private RelayEvents replica() {
    return new RelayEvents(
        store.feed(),
        publisher,
        meter,
        new RelayEvents.Limits(BATCH, LEASE),
        GiveWay.NEVER,
        store.clock());
  }

  @BeforeEach
  void takeTheTurn() {
    assertThat(relay(relay)).isFalse();
  }

  private boolean relay(RelayEvents replica) {
    return run(replica::relay);
  }

  private void relayAll(RelayEvents replica) {
    while (relay(replica)) {
      assertThat(publisher.heard().size()).isLessThan(MANY);
    }
  }

  @Test
  void publishesEverythingOnceAndInOrder() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("rank", 1));
    acceptChange(item, patch("name", ""));
    apply(item);
    relayAll(relay);
    assertThat(publisher.heard()).isEqualTo(store.content().events());
    assertThat(publisher.heard())
        .extracting(RecordedEvent::type)
        .containsExactly("published", "published", "failed");
    assertThat(meter.published()).isEqualTo(3);
  }

  @Test
  void comesBackAtOnceOnlyBehindAFullBatch() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("rank", 1));
    acceptChange(item, patch("rank", 2));
    apply(item);
    assertThat(relay(relay)).isTrue();
    assertThat(publisher.heard()).hasSize(BATCH);
    assertThat(relay(relay)).isFalse();
    assertThat(publisher.heard()).hasSize(3);
  }

  @Test
  void publishesAgainWhatWasNotConfirmed() {
    appliedItem("Ann");
    publisher.setSilent(true);
    assertThatThrownBy(() -> relay(relay)).isInstanceOf(Unavailable.class);
    publisher.setSilent(false);
    relayAll(relay);
    assertThat(publisher.heard()).hasSize(2);
    assertThat(publisher.heard())
        .extracting(RecordedEvent::id)
        .containsOnly(publisher.heard().get(0).id());
    assertThat(meter.published()).isEqualTo(1);
  }

  @Test
  void saysSinceWhenEventsWaitForABrokerThatIsAway() {
    appliedItem("Ann");
    publisher.setAway(true);
    assertThatThrownBy(() -> relay(relay)).isInstanceOf(Unavailable.class);
    assertThat(meter.waitingSince()).contains(store.clock().instant());
    publisher.setAway(false);
    relayAll(relay);
    assertThat(meter.waitingSince()).isEmpty();
  }

  @Test
  void leavesItToTheReplicaWhoseTurnItIsUntilThatVanishes() {
    appliedItem("Ann");
    RelayEvents other = replica();
    assertThat(relay(other)).isFalse();
    assertThat(publisher.heard()).isEmpty();
    store.clock().advance(LEASE);
    relayAll(other);
    assertThat(publisher.heard()).hasSize(1);
  }

  @Test
  void goesOnBehindWhatNobodyListensFor() {
    accept(
            creates(
                TEAM,
                ItemCommand.create(Optional.of(ItemStatus.DRAFT), Elements.flat("name", "Ann"))))
        .forEach(this::apply);
    relayAll(relay);
    appliedItem("Bob");
    relayAll(relay);
    assertThat(meter.unheard()).isEqualTo(1);
    assertThat(publisher.heard()).hasSize(2);
  }
}
