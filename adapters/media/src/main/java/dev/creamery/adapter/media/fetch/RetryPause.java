package dev.creamery.adapter.media.fetch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a further attempt: twice as long each time, and scattered. */
record RetryPause(Duration first) {
  private static final int MAX_DOUBLINGS = 6;

  /**
   * Milliseconds, at least 1: between half of what is due and all of it.
   *
   * @param attempt 2 or more
   */
  long before(int attempt) {
    long due = Math.max(2, first.toMillis() << Math.min(attempt - 2, MAX_DOUBLINGS));
    return ThreadLocalRandom.current().nextLong(due / 2, due + 1);
  }
}
