package dev.creamery.application.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list.
 *
 * @param orders by what, the first counting most
 * @param newestFirst whether of items that are alike in all that, the greater id comes first
 */
public record Ordering(List<Order> orders, boolean newestFirst) {
  /** In order of creation. */
  public static final Ordering BY_ID = new Ordering(List.of(), false);

  public Ordering {
    orders = List.copyOf(orders);
  }

  /** The one spelling of this order, however it was asked for. */
  public String spelling() {
    return Stream.concat(
            orders.stream().map(Order::spelling), Stream.of(newestFirst ? "-meta.id" : "meta.id"))
        .collect(Collectors.joining(","));
  }
}
