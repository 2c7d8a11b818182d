package dev.creamery.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for the highest rate at which Creamery applies writes as fast as it accepts them. */
final class RateSearch {
  private static final int SHORT_TRIALS = 6;
  private static final int LONG_TRIALS = 4;

  /** Rates closer to each other than this share of the highest are the same to us. */
  private static final double PRECISION = 0.03;

  /** The JVM goes on compiling: a rate beyond what was accepted at first may do later. */
  private static final double HEADROOM = 1.25;

  /** What a rate is reduced to that did in a short trial and not in a long one. */
  private static final double STEP_DOWN = 0.93;

  private final Creamery creamery;
  private final Wrk wrk;
  private final Options options;
  private final List<Trial> tried = new ArrayList<>();

  RateSearch(Creamery creamery, Wrk wrk, Options options) {
    this.creamery = creamery;
    this.wrk = wrk;
    this.options = options;
  }

  /**
   * Halves the span between a rate that does and one that does not, and then proves the best over
   * the whole length.
   *
   * @param fullSpeed tells where to begin: what was applied beside everything that could be
   *     accepted is a good guess
   * @return every trial; the last is the result, sustained or not
   */
  List<Trial> run(Trial fullSpeed) {
    double high = HEADROOM * fullSpeed.load().perSecond();
    double low = 0;
    double next = Math.max(high / 2, fullSpeed.appliedPerSecond());
    for (int i = 0; i < SHORT_TRIALS && high - low > PRECISION * high; i++) {
      if (trial(options.trialLength(), next)) {
        low = next;
      } else {
        high = next;
      }
      next = (low + high) / 2;
    }
    double rate = low > 0 ? low : next;
    for (int i = 0; i < LONG_TRIALS && !trial(options.length(), rate); i++) {
      rate *= STEP_DOWN;
    }
    return tried;
  }

  private boolean trial(Duration length, double rate) {
    Trial trial = creamery.load(wrk, length, Math.max(1, Math.floor(rate)));
    tried.add(trial);
    System.err.printf(
        Locale.ROOT,
        "  %,.0f/s for %d s: %s%n",
        trial.rate(),
        length.toSeconds(),
        trial.sustained() ? "kept" : "too much");
    return trial.sustained();
  }
}
