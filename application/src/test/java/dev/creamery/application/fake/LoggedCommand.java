package dev.creamery.application.fake;

import dev.creamery.application.operation.CommandIds;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A command as the log holds it.
 *
 * @param due after a failed attempt: not to be tried before
 */
record LoggedCommand(
    PendingCommand accepted,
    CommandState state,
    Optional<Long> version,
    List<Violation> errors,
    int attempts,
    Instant due,
    Optional<Instant> finishedAt) {

  static LoggedCommand accepted(PendingCommand command) {
    return new LoggedCommand(
        command,
        CommandState.PENDING,
        Optional.empty(),
        List.of(),
        0,
        Instant.MIN,
        Optional.empty());
  }

  boolean isPending() {
    return state == CommandState.PENDING;
  }

  CommandKind kind() {
    return accepted.command().kind();
  }

  boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  LoggedCommand settled(Settled settled, Instant now) {
    if (settled.decision() instanceof Decision.Rejected rejected) {
      return finished(CommandState.REJECTED, Optional.empty(), rejected.violations(), now);
    }
    long after =
        settled.decision() instanceof Decision.Applied applied
            ? applied.item().version()
            : ((Decision.Unchanged) settled.decision()).item().version();
    return finished(CommandState.APPLIED, Optional.of(after), List.of(), now);
  }

  LoggedCommand failed(Violation reason, Instant now) {
    return finished(CommandState.FAILED, Optional.empty(), List.of(reason), now);
  }

  private LoggedCommand finished(
      CommandState as, Optional<Long> after, List<Violation> why, Instant now) {
    return new LoggedCommand(accepted, as, after, why, attempts + 1, due, Optional.of(now));
  }

  LoggedCommand pausedUntil(Instant then) {
    return new LoggedCommand(accepted, state, version, errors, attempts + 1, then, finishedAt);
  }

  /** Not due before somebody says so. */
  LoggedCommand waiting() {
    return new LoggedCommand(accepted, state, version, errors, attempts, Instant.MAX, finishedAt);
  }

  LoggedCommand woken() {
    return new LoggedCommand(accepted, state, version, errors, attempts, Instant.MIN, finishedAt);
  }

  CommandView view(List<MediaProgress> media) {
    return new CommandView(
        accepted.index(),
        CommandIds.of(accepted.operation(), accepted.index()),
        kind(),
        accepted.collection(),
        accepted.item().id(),
        isPending() && due.equals(Instant.MAX) ? CommandState.FETCHING_MEDIA : state,
        version,
        errors,
        media,
        attempts,
        accepted.acceptedAt(),
        finishedAt);
  }
}
