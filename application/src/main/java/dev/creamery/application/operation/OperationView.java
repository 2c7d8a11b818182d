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
 * @param commands at least one
 */
public record OperationView(UUID id, List<CommandView> commands) {
  public OperationView {
    commands = List.copyOf(commands);
  }

  public CommandCounts counts() {
    return CommandCounts.of(commands);
  }

  public OperationStatus status() {
    return OperationStatus.of(counts());
  }

  public Instant acceptedAt() {
    return commands.get(0).acceptedAt();
  }

  /** When the last command finished; empty while one has not. */
  public Optional<Instant> finishedAt() {
    return status().isFinished()
        ? commands.stream().flatMap(c -> c.finishedAt().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
