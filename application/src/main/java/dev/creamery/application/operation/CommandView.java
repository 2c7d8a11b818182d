package dev.creamery.application.operation;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One command of an operation.
 *
 * @param version the item's version that it made; empty unless applied
 * @param errors why it was rejected or failed; empty otherwise
 * @param media the files that are or were fetched for it, in no particular order
 * @param attempts how often it was taken up; 0 while nobody has
 * @param finishedAt when it was applied, rejected or given up; empty before
 */
public record CommandView(
    int index,
    UUID id,
    CommandKind kind,
    CollectionKey collection,
    long itemId,
    CommandState state,
    Optional<Long> version,
    List<Violation> errors,
    List<MediaProgress> media,
    int attempts,
    Instant acceptedAt,
    Optional<Instant> finishedAt) {
  public CommandView {
    errors = List.copyOf(errors);
    media = List.copyOf(media);
  }
}
