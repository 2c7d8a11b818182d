package dev.creamery.adapter.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time, up to a bound, scattered. */
final class BackOff {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  BackOff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** Between half of what is due and all of it, so that replicas do not come back all at once. */
  Duration next() {
    long due = next.toMillis();
    next = Duration.ofMillis(Math.min(2 * due, longest.toMillis()));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(due / 2, due + 1));
  }

  void reset() {
    next = first;
  }
}
