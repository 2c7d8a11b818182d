package dev.creamery.application.fake;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.webhook.EventBatch;
import dev.creamery.application.webhook.Listener;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.WebhookEvent;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Events in memory, and how far they are deliveries. Thread-safe. */
public final class InMemoryWebhookEvents implements WebhookEvents {
  private final Object lock = new Object();
  private final InMemoryWebhookEndpoints endpoints;
  private final InMemoryWebhookDeliveries deliveries;
  private final List<WebhookEvent> told = new ArrayList<>();
  private EventPosition position = EventPosition.BEGINNING;

  public InMemoryWebhookEvents(
      InMemoryWebhookEndpoints endpoints, InMemoryWebhookDeliveries deliveries) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
  }

  private <T> Uni<T> locked(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (lock) {
                return work.get();
              }
            });
  }

  /** Something that happened. */
  public void happened(WebhookEvent event) {
    synchronized (lock) {
      told.add(event);
      endpoints.happened(event.position().transaction());
    }
  }

  /** How far all has been told. */
  public EventPosition position() {
    synchronized (lock) {
      return position;
    }
  }

  @Override
  public Uni<Optional<EventBatch>> next(int most) {
    return locked(
        () -> {
          List<WebhookEvent> next =
              told.stream()
                  .filter(event -> event.position().compareTo(position) > 0)
                  .limit(most)
                  .toList();
          List<Listener> listeners = endpoints.listeners();
          if (next.isEmpty()) {
            return Optional.empty();
          }
          EventPosition last = next.get(next.size() - 1).position();
          if (listeners.isEmpty()) {
            position = last;
            return Optional.empty();
          }
          return Optional.of(new EventBatch(position, last, next, listeners));
        });
  }

  @Override
  public Uni<Boolean> deliver(EventPosition from, EventPosition to, List<NewDelivery> made) {
    return locked(
        () -> {
          if (!from.equals(position)) {
            return false;
          }
          position = to;
          deliveries.add(made);
          return true;
        });
  }
}
