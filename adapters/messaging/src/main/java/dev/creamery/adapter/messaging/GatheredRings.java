package dev.creamery.adapter.messaging;

import dev.creamery.domain.item.ItemKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Items that wait for a place among the unconfirmed messages. While the broker keeps up every ring
 * is a message of its own; the busier it is, the more items share one, without any timer.
 */
final class GatheredRings {
  /** Beyond these, rings are dropped: the broker is stuck rather than busy. */
  static final int CAPACITY = 16_384;

  private final ConfirmWindow window;
  private final Queue<ItemKey> waiting = new ArrayDeque<>();

  /**
   * A message to be sent now.
   *
   * @param number of its place in the window, to be settled
   */
  record Ring(long number, List<ItemKey> items) {}

  GatheredRings(ConfirmWindow window) {
    this.window = window;
  }

  /** Takes these items, or says false where there is no room for all of them. */
  synchronized boolean add(Collection<ItemKey> items) {
    return waiting.size() + items.size() <= CAPACITY && waiting.addAll(items);
  }

  /** What is to be sent now; null as long as nothing waits, or too much is unconfirmed. */
  synchronized @Nullable Ring next() {
    if (waiting.isEmpty()) {
      return null;
    }
    long number = window.admit();
    return number == ConfirmWindow.FULL ? null : new Ring(number, take());
  }

  private List<ItemKey> take() {
    List<ItemKey> items = new ArrayList<>();
    while (!waiting.isEmpty() && items.size() < RingCodec.ITEMS_PER_MESSAGE) {
      items.add(waiting.remove());
    }
    return items;
  }
}
