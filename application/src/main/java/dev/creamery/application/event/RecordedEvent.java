package dev.creamery.application.event;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to an item, or failed to happen, as it was recorded with it.
 *
 * @param id always the same, however often the event is told
 * @param position where it stands in the order of all events
 * @param item the item, which need not exist where its create has failed
 * @param type the last word of the event's type: a {@linkplain
 *     dev.creamery.domain.item.ItemEvent#code() code}, or a word of a newer replica
 * @param version the state of the item that is told of; empty where nothing was changed
 * @param editor the name of the token that asked
 * @param failure what failed and why; empty where something was changed
 * @param trace that led to it; empty where nobody follows it
 */
public record RecordedEvent(
    UUID id,
    EventPosition position,
    ItemKey item,
    CollectionKey collection,
    String type,
    Optional<Long> version,
    String editor,
    Instant occurredAt,
    Optional<Failure> failure,
    Optional<TraceContext> trace) {
  /**
   * A command that came to nothing.
   *
   * @param operation with the index, identifies the command
   * @param errors as its operation tells them; at least one
   */
  public record Failure(UUID operation, int index, List<Violation> errors) {
    public Failure {
      errors = List.copyOf(errors);
    }
  }

  /** The same event, further on in its trace. */
  public RecordedEvent tracedBy(TraceContext further) {
    return new RecordedEvent(
        id,
        position,
        item,
        collection,
        type,
        version,
        editor,
        occurredAt,
        failure,
        Optional.of(further));
  }
}
