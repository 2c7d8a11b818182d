package dev.creamery.application.operation;

import dev.creamery.domain.collection.CollectionKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Which operations to list: those that match everything given.
 *
 * @param since accepted at this instant or later
 * @param limit how many at the most
 */
public record OperationFilter(
    Optional<OperationStatus> status,
    Optional<CollectionKey> collection,
    Optional<Long> item,
    Optional<Instant> since,
    int limit) {}
