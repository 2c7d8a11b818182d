package dev.creamery.adapter.messaging;

import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Items that wait for a place among the unconfirmed messages, or for the {@link Pace}. A ring after
 * a pause is a message of its own, at once; the more rings there are, the more items share one.
 */
final class GatheredRings {
  /** Beyond these, rings are dropped: the broker is stuck rather than busy. */
  static final int CAPACITY = 16_384;

  private final ConfirmWindow window;
  private final Pace pace;
  private final Queue<ItemKey> waiting = new ArrayDeque<>();

  /**
   * A message to be sent now.
   *
   * @param number of its place in the window, to be settled
   */
  record Ring(long number, List<ItemKey> items) {}

  GatheredRings(ConfirmWindow window, Pace pace) {
    this.window = window;
    this.pace = pace;
  }

  /** Takes these items, or says false where there is no room for all of them. */
  synchronized boolean add(Collection<ItemKey> items) {
    return waiting.size() + items.size() <= CAPACITY && waiting.addAll(items);
  }

  /**
   * What is to be sent now; null as long as nothing waits, it is too soon after the last message,
   * or too much is unconfirmed. A full message is never too soon.
   */
  synchronized @Nullable Ring next() {
    if (waiting.isEmpty() || !pause().isZero()) {
      return null;
    }
    long number = window.admit();
    if (number == ConfirmWindow.FULL) {
      return null;
    }
    pace.leaves();
    return new Ring(number, take());
  }

  /** In how long it should be looked again for what waits only for the pace; zero if never. */
  synchronized Duration pause() {
    return waiting.isEmpty() || waiting.size() >= RingCodec.ITEMS_PER_MESSAGE
        ? Duration.ZERO
        : pace.untilNext();
  }

  private List<ItemKey> take() {
    List<ItemKey> items = new ArrayList<>();
    while (!waiting.isEmpty() && items.size() < RingCodec.ITEMS_PER_MESSAGE) {
      items.add(waiting.remove());
    }
    return items;
  }
}
