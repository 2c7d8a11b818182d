package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.creamery.adapter.messaging.GatheredRings.Ring;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GatheredRingsTest {
  private static final Duration PACE = Duration.ofMillis(5);

  private final ConfirmWindow window = new ConfirmWindow(1, Duration.ofSeconds(10), () -> 0);
  private final AtomicLong now = new AtomicLong();
  private final GatheredRings rings = new GatheredRings(window, new Pace(PACE, now::get));

  @Test
  void hasNothingToSendUntilSomethingIsAdded() {
    assertThat(rings.next()).isNull();
  }

  @Test
  void sendsAtOnceWhileNothingIsUnconfirmed() {
    rings.add(items(1, 2));

    assertThat(rings.next()).isEqualTo(new Ring(1, items(1, 2)));
  }

  @Test
  void gathersInOneMessageWhatArrivesMeanwhile() {
    rings.add(items(1, 1));
    rings.next();
    rings.add(items(2, 3));
    rings.add(items(4, 5));

    later(PACE);
    assertThat(rings.next()).isNull();
    window.settle(1);
    assertThat(rings.next()).isEqualTo(new Ring(2, items(2, 5)));
  }

  @Test
  void keepsThePaceHoweverFastTheBrokerConfirms() {
    rings.add(items(1, 1));
    rings.next();
    window.settle(1);
    rings.add(items(2, 2));

    later(PACE.dividedBy(5));
    assertThat(rings.next()).isNull();
    assertThat(rings.pause()).isEqualTo(PACE.dividedBy(5).multipliedBy(4));
    rings.add(items(3, 3));
    later(rings.pause());
    assertThat(rings.pause()).isZero();
    assertThat(rings.next()).isEqualTo(new Ring(2, items(2, 3)));
  }

  @Test
  void asksForNoLookWhereNothingWaits() {
    rings.add(items(1, 1));
    rings.next();

    assertThat(rings.pause()).isZero();
  }

  @Test
  void splitsWhatIsTooMuchForOneMessage() {
    rings.add(items(1, RingCodec.ITEMS_PER_MESSAGE + 1));

    assertThat(rings.next())
        .extracting(Ring::items)
        .asInstanceOf(LIST)
        .hasSize(RingCodec.ITEMS_PER_MESSAGE);
    window.settle(1);
    later(PACE);
    assertThat(rings.next()).extracting(Ring::items).asInstanceOf(LIST).hasSize(1);
  }

  @Test
  void refusesWhatItHasNoRoomFor() {
    assertThat(rings.add(items(1, GatheredRings.CAPACITY))).isTrue();
    assertThat(rings.add(items(1, 1))).isFalse();
  }

  private void later(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static List<ItemKey> items(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> new ItemKey(new OrganizationId(1), id))
        .toList();
  }
}
