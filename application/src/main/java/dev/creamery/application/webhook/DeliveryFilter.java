package dev.creamery.application.webhook;

import dev.creamery.domain.webhook.DeliveryState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which deliveries are listed, the newest first.
 *
 * @param since those that were made then or later
 * @param before those that come after this one in the list; empty for the beginning
 * @param limit how many at the most, from 1
 */
public record DeliveryFilter(
    Optional<DeliveryState> state,
    Optional<UUID> endpoint,
    Optional<UUID> event,
    Optional<Instant> since,
    Optional<UUID> before,
    int limit) {}
