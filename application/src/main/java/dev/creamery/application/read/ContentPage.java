package dev.creamery.application.read;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of items.
 *
 * @param count how many items the whole list has; 0 where that was not asked for
 * @param nextCursor where the list goes on; empty at its end, and where it is not read by cursor
 */
public record ContentPage(long count, List<ItemView> items, Optional<String> nextCursor) {
  public ContentPage {
    items = List.copyOf(items);
  }
}
