package dev.creamery.application.webhook;

import dev.creamery.domain.webhook.DeliveryState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which deliveries are sent again.
 *
 * @param state {@link DeliveryState#FAILED} or {@link DeliveryState#DELIVERED}; empty for both
 * @param since those that were made then or later
 * @param until those that were made before
 * @param after those that come after this one; empty for the beginning
 */
public record ReplayRange(
    Optional<UUID> endpoint,
    Optional<DeliveryState> state,
    Instant since,
    Optional<Instant> until,
    Optional<UUID> after) {
  /** What is left of it once those up to this one are done. */
  public ReplayRange beyond(UUID last) {
    return new ReplayRange(endpoint, state, since, until, Optional.of(last));
  }
}
