package dev.creamery.application.port.out;

import dev.creamery.application.event.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/**
 * Everything that happens, in order, for readers who have names. A reader begins with what happens
 * from its first turn on, and comes back to where it was; what it has not acknowledged it is given
 * again. One replica at a time reads for a reader: whoever has the turn keeps it by asking for it
 * again and again, and where they vanish, the turn ends. Fails with {@link Unavailable}.
 */
public interface EventFeed {
  /**
   * Takes the turn of a reader, or keeps it.
   *
   * @param lease after which another replica may take it
   * @return false where another replica has it
   */
  Uni<Boolean> takeTurn(String reader, Duration lease);

  /**
   * Reads on, without moving on. Events of one item come in the order in which they happened, and
   * none is ever skipped, in whatever order they are committed.
   *
   * @param most how many at the most
   * @return what comes after what is acknowledged; nothing where another replica has the turn
   */
  Uni<List<RecordedEvent>> read(String reader, int most);

  /**
   * Moves on behind an event that was read.
   *
   * @return false where another replica has the turn; it will be given the same events
   */
  Uni<Boolean> acknowledge(String reader, RecordedEvent last);
}
