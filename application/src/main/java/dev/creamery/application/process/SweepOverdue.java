package dev.creamery.application.process;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.Backlog;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Processes what has waited too long: the safety net under the doorbell, which may lose every ring.
 * While there is plenty to do anyway it is more patient, for most of what waits then is on its way,
 * and would be claimed twice: by the sweeper, and in vain when its ring is heard.
 */
public final class SweepOverdue {
  /** How many times longer the doorbell is given while the processor is busy. */
  private static final int PATIENCE = 30;

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
   * Sweeps until little is left, or what is left does not move. Not to be called again before it
   * has completed.
   *
   * @return fails where the store cannot be reached
   */
  public Uni<Void> sweep() {
    AtomicReference<List<ItemKey>> before = new AtomicReference<>(List.of());
    return sweepOnce()
        .repeat()
        .whilst(found -> found.size() >= items && !found.equals(before.getAndSet(found)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<List<ItemKey>> sweepOnce() {
    return Uni.createFrom()
        .deferred(() -> log.overdue(overdue, items))
        .invoke(backlog -> meter.queueAge(backlog.oldest()))
        .map(this::due)
        .flatMap(due -> processor.process(due).replaceWith(due));
  }

  private List<ItemKey> due(Backlog backlog) {
    boolean comesAnyway =
        processor.isBusy() && backlog.oldest().compareTo(overdue.multipliedBy(PATIENCE)) < 0;
    return comesAnyway ? List.of() : backlog.items();
  }
}
