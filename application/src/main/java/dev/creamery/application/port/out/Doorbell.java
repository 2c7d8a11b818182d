package dev.creamery.application.port.out;

import dev.creamery.domain.item.ItemKey;
import java.util.Collection;

/**
 * Wakes a {@link dev.creamery.application.port.in.CommandProcessor}, here or in another replica. It
 * names items, never work: the command log is the truth, so a ring may be lost, repeated or late
 * and all that happens is delay.
 */
public interface Doorbell {
  /**
   * Rings for items with newly accepted commands. Never blocks, never throws, and is bounded: where
   * it cannot be passed on at once, it is dropped and the sweeper finds the items.
   */
  void ring(Collection<ItemKey> items);
}
