package dev.creamery.application.webhook;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a wish to have deliveries sent again.
 *
 * @param count how many are
 * @param last after which there may be more; empty where there are not
 */
public record Replayed(int count, Optional<UUID> last) {}
