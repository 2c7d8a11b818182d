package dev.creamery.application.port.out;

import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.List;

/**
 * Commands that have waited too long.
 *
 * @param oldest how long the oldest of them has waited; zero where there is none
 * @param items their items, those that waited longest first
 */
public record Backlog(Duration oldest, List<ItemKey> items) {
  public Backlog {
    items = List.copyOf(items);
  }
}
