package dev.creamery.application.webhook;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery as its admin sees it.
 *
 * @param attempts how many were begun
 * @param nextAttemptAt empty where it has ended, or waits for an earlier one of the same item
 */
public record DeliveryView(
    UUID id,
    UUID endpoint,
    UUID event,
    EventType type,
    CollectionKey collection,
    long itemId,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> finishedAt) {
  /**
   * The same with all there is to tell.
   *
   * @param body as it is sent
   * @param attempts those that ended, in their order
   */
  public record WithAttempts(DeliveryView delivery, String body, List<Attempt> attempts) {
    public WithAttempts {
      attempts = List.copyOf(attempts);
    }
  }
}
