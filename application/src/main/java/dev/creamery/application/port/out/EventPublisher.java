package dev.creamery.application.port.out;

import dev.creamery.application.event.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where domain events are published for whoever wants to hear them. */
public interface EventPublisher {
  /** Whether there is such a place at all; if not, nothing else here is to be called. */
  boolean isConfigured();

  /**
   * Sees to it that others can begin to listen. Cheap where nothing has changed.
   *
   * @return fails with {@link Unavailable}, in words for an operator
   */
  Uni<Void> open();

  /**
   * Publishes events in this order. Not to be called again before it has completed.
   *
   * @return when all are safe with the broker: how many of them nobody listened for. Fails with
   *     {@link Unavailable} where that cannot be known of each; any of them may have been heard
   */
  Uni<Integer> publish(List<RecordedEvent> events);
}
