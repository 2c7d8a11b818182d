package dev.creamery.application.fake;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** All events, with the transactions that wrote them, and those that are still writing. */
final class InMemoryEvents {
  private final Clock clock;
  private final List<RecordedEvent> events = new ArrayList<>();
  private final TreeSet<Long> running = new TreeSet<>();
  private long lastTransaction;
  private long lastSequence;

  InMemoryEvents(Clock clock) {
    this.clock = clock;
  }

  /** Begins a transaction; its number. */
  long begin() {
    running.add(++lastTransaction);
    return lastTransaction;
  }

  void end(long transaction) {
    running.remove(transaction);
  }

  /** The transaction below which all are over. */
  long horizon() {
    return running.isEmpty() ? lastTransaction + 1 : running.first();
  }

  void change(long transaction, PendingCommand command, Decision.Applied applied) {
    add(
        transaction,
        command,
        applied.event(),
        Optional.of(applied.item().version()),
        Optional.empty());
  }

  void failure(long transaction, PendingCommand command, List<Violation> errors) {
    add(
        transaction,
        command,
        ItemEvent.FAILED,
        Optional.empty(),
        Optional.of(new RecordedEvent.Failure(command.operation(), command.index(), errors)));
  }

  private void add(
      long transaction,
      PendingCommand command,
      ItemEvent type,
      Optional<Long> version,
      Optional<RecordedEvent.Failure> failure) {
    events.add(
        new RecordedEvent(
            UUID.randomUUID(),
            new EventPosition(transaction, ++lastSequence),
            command.item(),
            command.collection(),
            type.code(),
            version,
            command.editor(),
            clock.instant(),
            failure,
            command.trace()));
  }

  /** All events in order. */
  List<RecordedEvent> all() {
    return events.stream().sorted(Comparator.comparing(RecordedEvent::position)).toList();
  }
}
