package dev.creamery.application.fake;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A broker that can be away, or go before it has confirmed. Nobody listens to drafts. */
public final class RecordingPublisher implements EventPublisher {
  private final List<RecordedEvent> heard = new ArrayList<>();
  private boolean away;
  private boolean silent;

  /** All that was heard, repetitions too. */
  public List<RecordedEvent> heard() {
    return List.copyOf(heard);
  }

  public void setAway(boolean away) {
    this.away = away;
  }

  /** Whether it hears what it is told and never says so. */
  public void setSilent(boolean silent) {
    this.silent = silent;
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public Uni<Void> open() {
    return away
        ? Uni.createFrom().failure(new Unavailable("The broker is away."))
        : Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Integer> publish(List<RecordedEvent> events) {
    return Uni.createFrom().item(() -> publishNow(events));
  }

  private int publishNow(List<RecordedEvent> events) {
    heard.addAll(events);
    if (silent) {
      throw new Unavailable("The broker does not confirm.");
    }
    return (int) events.stream().filter(event -> event.type().equals("draft")).count();
  }
}
