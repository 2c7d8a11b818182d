package dev.creamery.adapter.messaging;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds how many published messages wait for their confirm.
 *
 * <p>Messages are numbered. A broker confirms one queue's messages in order, and so the confirm of
 * one settles all before it, also those whose confirm was lost with their connection. When all
 * places are taken by lost ones, a probe is let through now and then; its confirm frees them.
 */
final class ConfirmWindow {
  /** Returned in place of a number when there is no room. */
  static final long FULL = -1;

  private final int size;
  private final long probeNanos;
  private final LongSupplier nanoTime;
  private long admitted;
  private long settled;
  private long lastChange;

  /**
   * @param size how many messages may be unconfirmed
   * @param probe how long nothing must have been admitted or settled before a probe is let through
   */
  ConfirmWindow(int size, Duration probe, LongSupplier nanoTime) {
    this.size = size;
    this.probeNanos = probe.toNanos();
    this.nanoTime = nanoTime;
    this.lastChange = nanoTime.getAsLong();
  }

  /** Takes a place: the message's number, or {@link #FULL}. */
  synchronized long admit() {
    long now = nanoTime.getAsLong();
    if (admitted - settled >= size && now - lastChange < probeNanos) {
      return FULL;
    }
    lastChange = now;
    return ++admitted;
  }

  /** Notes that the broker has answered for this message, with yes or no. */
  synchronized void settle(long number) {
    settled = Math.max(settled, number);
    lastChange = nanoTime.getAsLong();
  }
}
