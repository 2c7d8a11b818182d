package dev.creamery.adapter.messaging;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventPublisher;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where there is no broker. */
final class NoEventPublisher implements EventPublisher {
  @Override
  public boolean isConfigured() {
    return false;
  }

  @Override
  public Uni<Void> open() {
    throw new UnsupportedOperationException("There is no broker.");
  }

  @Override
  public Uni<Integer> publish(List<RecordedEvent> events) {
    throw new UnsupportedOperationException("There is no broker.");
  }
}
