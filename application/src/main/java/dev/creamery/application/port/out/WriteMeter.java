package dev.creamery.application.port.out;

import dev.creamery.application.operation.CommandState;
import java.time.Duration;

/** Counts what happens to writes, for those who watch over the service. Never fails. */
public interface WriteMeter {
  /** So many commands were committed to the log. */
  void accepted(int commands);

  /**
   * A command has finished.
   *
   * @param state how; never pending
   * @param lag since its acceptance
   */
  void finished(CommandState state, Duration lag);

  /** The oldest overdue command has waited this long; zero where none is overdue. */
  void queueAge(Duration age);
}
