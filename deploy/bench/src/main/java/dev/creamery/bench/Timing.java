package dev.creamery.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long calls took, one after the other. */
record Timing(Duration p50, Duration p99) {
  private static final int MOST = 300;
  private static final int LEAST = 7;
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  /** Calls until it has been seen often enough, or long enough. */
  static Timing of(Runnable call) {
    long[] nanos = new long[MOST];
    long begun = System.nanoTime();
    int calls = 0;
    while (calls < LEAST || (calls < MOST && System.nanoTime() - begun < ENOUGH.toNanos())) {
      long start = System.nanoTime();
      call.run();
      nanos[calls++] = System.nanoTime() - start;
    }
    long[] sorted = Arrays.copyOf(nanos, calls);
    Arrays.sort(sorted);
    return new Timing(
        Duration.ofNanos(sorted[calls / 2]), Duration.ofNanos(sorted[calls * 99 / 100]));
  }

  double to(Timing other) {
    return p50.toNanos() / (double) other.p50.toNanos();
  }
}
