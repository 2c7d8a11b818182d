package dev.creamery.application.webhook;

import dev.creamery.application.event.EventPosition;
import java.util.List;

/**
 * Events that no endpoint has been told of yet.
 *
 * @param from after which they come
 * @param to up to which they are all
 * @param events in their order
 * @param listeners of the organizations concerned
 */
public record EventBatch(
    EventPosition from, EventPosition to, List<WebhookEvent> events, List<Listener> listeners) {
  public EventBatch {
    events = List.copyOf(events);
    listeners = List.copyOf(listeners);
  }

  /** Who is to be told of an event. */
  List<Listener> listeners(WebhookEvent event) {
    return listeners.stream().filter(listener -> listener.hears(event)).toList();
  }
}
