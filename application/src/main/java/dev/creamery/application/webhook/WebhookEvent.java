package dev.creamery.application.webhook;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that endpoints may want to hear of.
 *
 * @param position where it stands in the order of all events
 * @param editor the name of the token that asked for the change
 * @param state the item as the change left it; empty where nothing changed, or nothing of it is
 *     known any more
 * @param failure what came to nothing; empty for a change
 * @param trace that led to it; empty where nobody follows it
 */
public record WebhookEvent(
    EventPosition position,
    UUID id,
    ItemKey item,
    CollectionKey collection,
    EventType type,
    String editor,
    Instant occurredAt,
    Optional<Item> state,
    Optional<Failure> failure,
    Optional<TraceContext> trace) {
  /** A write that came to nothing, and why. */
  public record Failure(UUID operation, List<Violation> errors) {
    public Failure {
      errors = List.copyOf(errors);
    }
  }
}
