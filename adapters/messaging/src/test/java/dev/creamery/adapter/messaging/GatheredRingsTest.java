package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.creamery.adapter.messaging.GatheredRings.Ring;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GatheredRingsTest {
  private final ConfirmWindow window = new ConfirmWindow(1, Duration.ofSeconds(10), () -> 0);
  private final GatheredRings rings = new GatheredRings(window);

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

    assertThat(rings.next()).isNull();
    window.settle(1);
    assertThat(rings.next()).isEqualTo(new Ring(2, items(2, 5)));
  }

  @Test
  void splitsWhatIsTooMuchForOneMessage() {
    rings.add(items(1, RingCodec.ITEMS_PER_MESSAGE + 1));

    assertThat(rings.next())
        .extracting(Ring::items)
        .asInstanceOf(LIST)
        .hasSize(RingCodec.ITEMS_PER_MESSAGE);
    window.settle(1);
    assertThat(rings.next()).extracting(Ring::items).asInstanceOf(LIST).hasSize(1);
  }

  @Test
  void refusesWhatItHasNoRoomFor() {
    assertThat(rings.add(items(1, GatheredRings.CAPACITY))).isTrue();
    assertThat(rings.add(items(1, 1))).isFalse();
  }

  private static List<ItemKey> items(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> new ItemKey(new OrganizationId(1), id))
        .toList();
  }
}
