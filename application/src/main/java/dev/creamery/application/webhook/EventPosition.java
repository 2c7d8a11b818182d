package dev.creamery.application.webhook;

/**
 * A place in the order of all events.
 *
 * @param transaction the number of the transaction that wrote the event
 * @param sequence its place within the transaction
 */
public record EventPosition(long transaction, long sequence) {
  /** Before all events. */
  public static final EventPosition BEGINNING = new EventPosition(0, 0);
}
