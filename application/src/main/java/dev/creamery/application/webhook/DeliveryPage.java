package dev.creamery.application.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of a list of deliveries.
 *
 * @param last after which the list goes on; empty where it ends
 */
public record DeliveryPage(List<DeliveryView> deliveries, Optional<UUID> last) {
  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
  }
}
