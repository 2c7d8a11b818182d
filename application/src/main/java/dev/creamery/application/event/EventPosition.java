package dev.creamery.application.event;

import java.util.Comparator;

/**
 * A place in the order of all events: first by the transaction, then by the sequence.
 *
 * @param transaction the number of the transaction that wrote the event
 * @param sequence also rises from each event of an item to its next one, with gaps
 */
public record EventPosition(long transaction, long sequence) implements Comparable<EventPosition> {
  /** Before all events. */
  public static final EventPosition BEGINNING = new EventPosition(0, 0);

  private static final Comparator<EventPosition> ORDER =
      Comparator.comparingLong(EventPosition::transaction)
          .thenComparingLong(EventPosition::sequence);

  @Override
  public int compareTo(EventPosition other) {
    return ORDER.compare(this, other);
  }
}
