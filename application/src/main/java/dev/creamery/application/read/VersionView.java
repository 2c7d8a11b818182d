package dev.creamery.application.read;

import dev.creamery.domain.item.ItemStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * What an item was, without its content.
 *
 * @param editor the name of the token that made this version
 * @param operation the operation that made it
 */
public record VersionView(
    long version,
    ItemStatus status,
    boolean deleted,
    Instant updatedAt,
    String editor,
    UUID operation) {}
