package dev.creamery.application.port.in;

import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Applies what has been accepted. Called by whoever hears the doorbell, and by the sweeper. */
public interface CommandProcessor {
  /**
   * Decides and applies all unfinished commands of these items, each item's in order of acceptance.
   * Naming an item twice, or one without unfinished commands, does no harm. May be called from any
   * number of threads and replicas at once.
   *
   * @return completes when nothing more needs to be done about this call: the commands are
   *     finished, or stay in the log for the sweeper. Fails when the store cannot be reached or too
   *     many items wait already; the commands are safe in the log then too
   */
  Uni<Void> process(Collection<ItemKey> items);

  /** Whether so much waits here that more than a whole batch would wait before anything new. */
  boolean isBusy();
}
