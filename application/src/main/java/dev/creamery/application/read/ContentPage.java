package dev.creamery.application.read;

import java.util.List;

/**
 * A page of items.
 *
 * @param count how many items there are on all pages
 */
public record ContentPage(long count, List<ItemView> items) {
  public ContentPage {
    items = List.copyOf(items);
  }
}
