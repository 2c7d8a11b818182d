package dev.creamery.application.port.out;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.webhook.EventBatch;
import dev.creamery.application.webhook.NewDelivery;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * The events of all organizations, in their order, and how far they have become deliveries. Any
 * number of replicas may read; what one has told no other tells again. Fails with {@link
 * Unavailable}.
 */
public interface WebhookEvents {
  /**
   * What comes next. Where no endpoint listens at all, all there is counts as told.
   *
   * @param most how many events at the most
   * @return empty where nothing is to be told now
   */
  Uni<Optional<EventBatch>> next(int most);

  /**
   * Makes deliveries of events, all or none of them, and moves on. Deliveries of one item to one
   * endpoint will be sent in this order.
   *
   * @param from where the batch began
   * @param to the position of the last event that the deliveries are of
   * @return whether it was done; not where somebody else has moved on meanwhile
   */
  Uni<Boolean> deliver(EventPosition from, EventPosition to, List<NewDelivery> deliveries);
}
