package dev.creamery.application.webhook;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.webhook.EventType;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that endpoints may want to hear of.
 *
 * @param type of the event, which is one that endpoints can be told
 * @param state the item as the change left it; empty where nothing changed, or nothing of it is
 *     known any more
 */
public record WebhookEvent(RecordedEvent recorded, EventType type, Optional<Item> state) {
  /** What was recorded; empty where it is of a kind that is not told. */
  public static Optional<WebhookEvent> of(RecordedEvent recorded, Optional<Item> state) {
    return EventType.parse(recorded.type()).map(type -> new WebhookEvent(recorded, type, state));
  }

  /** The id that endpoints are told. */
  public UUID id() {
    return recorded.id();
  }

  /** Where it stands in the order of all events. */
  public EventPosition position() {
    return recorded.position();
  }

  /** The item that it is of. */
  public ItemKey item() {
    return recorded.item();
  }

  /** The collection that it is of. */
  public CollectionKey collection() {
    return recorded.collection();
  }
}
