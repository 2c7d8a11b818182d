package dev.creamery.application.process;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.WriteMeter;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Processes what has waited too long: the safety net under the doorbell, which may lose every ring.
 */
public final class SweepOverdue {
  private final CommandLog log;
  private final CommandProcessor processor;
  private final WriteMeter meter;
  private final Duration overdue;
  private final int items;

  /**
   * A sweeper.
   *
   * @param overdue how long the doorbell is given before a command counts as overdue
   * @param items how many items are taken at a time
   */
  public SweepOverdue(
      CommandLog log, CommandProcessor processor, WriteMeter meter, Duration overdue, int items) {
    this.log = log;
    this.processor = processor;
    this.meter = meter;
    this.overdue = overdue;
    this.items = items;
  }

  /**
   * Sweeps until little is left. Not to be called again before it has completed.
   *
   * @return fails where the store cannot be reached
   */
  public Uni<Void> sweep() {
    return sweepOnce().repeat().whilst(found -> found >= items).collect().last().replaceWithVoid();
  }

  private Uni<Integer> sweepOnce() {
    return log.overdue(overdue, items)
        .invoke(backlog -> meter.queueAge(backlog.oldest()))
        .flatMap(backlog -> processor.process(backlog.items()).replaceWith(backlog.items().size()));
  }
}
