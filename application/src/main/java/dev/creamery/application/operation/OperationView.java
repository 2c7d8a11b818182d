package dev.creamery.application.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one write was told to follow: its commands, in the order of the elements, and what has
 * become of them.
 *
 * @param commands at least one; of a bulk the first, none where it has none
 * @param bulk how far the bulk has come; empty for every other write
 */
public record OperationView(UUID id, List<CommandView> commands, Optional<BulkView> bulk) {
  /** How many commands are shown; those of every write but a bulk are no more. */
  public static final int MAX_COMMANDS = 100;

  public OperationView {
    commands = List.copyOf(commands);
  }

  /** What a write that is no bulk was told to follow. */
  public OperationView(UUID id, List<CommandView> commands) {
    this(id, commands, Optional.empty());
  }

  public CommandCounts counts() {
    return bulk.map(BulkView::counts).orElseGet(() -> CommandCounts.of(commands));
  }

  public OperationStatus status() {
    return bulk.map(BulkView::status).orElseGet(() -> OperationStatus.of(counts()));
  }

  public Instant acceptedAt() {
    return bulk.map(BulkView::begunAt).orElseGet(() -> commands.get(0).acceptedAt());
  }

  /** When the last command finished; empty while one has not. */
  public Optional<Instant> finishedAt() {
    if (!status().isFinished()) {
      return Optional.empty();
    }
    return bulk.isPresent()
        ? bulk.get().lastFinishedAt()
        : commands.stream().flatMap(c -> c.finishedAt().stream()).max(Comparator.naturalOrder());
  }

  /** Whether there are more commands than are shown. */
  public boolean isTruncated() {
    return counts().total() > commands.size();
  }
}
