package dev.creamery.domain.webhook;

import dev.creamery.domain.collection.CollectionKey;
import java.util.List;

/**
 * What an admin decides about an endpoint.
 *
 * @param url where its events are sent
 * @param collections whose items' events it wants; none for all
 */
public record EndpointSettings(
    String url,
    EventFilter events,
    List<CollectionKey> collections,
    Payload payload,
    CustomHeaders headers) {
  public EndpointSettings {
    collections = List.copyOf(collections);
  }

  /** Whether an event is to be sent. */
  public boolean wants(EventType type, CollectionKey collection) {
    return events.matches(type) && (collections.isEmpty() || collections.contains(collection));
  }
}
