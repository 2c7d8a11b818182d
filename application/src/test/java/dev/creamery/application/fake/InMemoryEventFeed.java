package dev.creamery.application.fake;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventFeed;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feed of an {@link InMemoryContent}, as one replica reads it. */
public final class InMemoryEventFeed implements EventFeed {
  private final InMemoryContent content;
  private final Turns turns;

  /** How far each reader has come, and whose turn it is; shared by all replicas. */
  static final class Turns {
    private final Map<String, Turn> byReader = new HashMap<>();
  }

  private record Turn(EventPosition position, InMemoryEventFeed holder, Instant until) {}

  InMemoryEventFeed(InMemoryContent content, Turns turns) {
    this.content = content;
    this.turns = turns;
  }

  @Override
  public Uni<Boolean> takeTurn(String reader, Duration lease) {
    return Uni.createFrom().item(() -> takeTurnNow(reader, lease));
  }

  private boolean takeTurnNow(String reader, Duration lease) {
    synchronized (content) {
      Instant now = content.now();
      Turn turn =
          turns.byReader.computeIfAbsent(
              reader, first -> new Turn(new EventPosition(content.told().horizon(), 0), this, now));
      if (turn.holder() != this && turn.until().isAfter(now)) {
        return false;
      }
      turns.byReader.put(reader, new Turn(turn.position(), this, now.plus(lease)));
      return true;
    }
  }

  @Override
  public Uni<List<RecordedEvent>> read(String reader, int most) {
    return Uni.createFrom().item(() -> readNow(reader, most));
  }

  private List<RecordedEvent> readNow(String reader, int most) {
    synchronized (content) {
      long horizon = content.told().horizon();
      return turn(reader)
          .map(
              turn ->
                  content.events().stream()
                      .filter(event -> event.position().compareTo(turn.position()) > 0)
                      .filter(event -> event.position().transaction() < horizon)
                      .limit(most)
                      .toList())
          .orElse(List.of());
    }
  }

  @Override
  public Uni<Boolean> acknowledge(String reader, RecordedEvent last) {
    return Uni.createFrom().item(() -> acknowledgeNow(reader, last));
  }

  private boolean acknowledgeNow(String reader, RecordedEvent last) {
    synchronized (content) {
      Optional<Turn> turn = turn(reader);
      turn.ifPresent(
          held -> turns.byReader.put(reader, new Turn(last.position(), this, held.until())));
      return turn.isPresent();
    }
  }

  private Optional<Turn> turn(String reader) {
    return Optional.ofNullable(turns.byReader.get(reader)).filter(turn -> turn.holder() == this);
  }
}
