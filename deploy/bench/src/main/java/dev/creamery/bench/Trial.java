package dev.creamery.bench;

import dev.creamery.bench.Samples.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one load did to Creamery.
 *
 * @param rate that was asked for, in writes a second, or {@link Wrk#FULL_SPEED}
 * @param samples from the start of the load to its end, at least the two
 * @param drained from the end of the load until nothing was left to be applied
 * @param lag from acceptance to the end of each command
 * @param cpuMillis of each part for a write, until all was drained
 */
record Trial(
    double rate,
    Wrk.Result load,
    List<Sample> samples,
    Duration drained,
    Histogram lag,
    Map<String, Double> cpuMillis) {
  /** A backlog grows if it grows by more than this share of what was accepted meanwhile. */
  private static final double GROWTH = 0.01;

  /** Less than this is what happens to be under way at any moment. */
  private static final double UNDER_WAY = 200;

  /** A load keeps its pace if it reaches this share of it. */
  private static final double PACE = 0.98;

  /** The load was taken as fast as it was meant to come, nothing failed, and no backlog grew. */
  boolean sustained() {
    boolean kept = rate == Wrk.FULL_SPEED || load.perSecond() >= PACE * rate;
    return kept && load.failed() == 0 && backlogGrowth() <= toleratedGrowth();
  }

  /**
   * How much longer the backlog was in the last third of the load than in the first, on average.
   */
  double backlogGrowth() {
    return averageBacklog(third(2)) - averageBacklog(third(0));
  }

  private double toleratedGrowth() {
    Sample first = third(0).get(0);
    Sample last = third(2).get(0);
    return Math.max(UNDER_WAY, GROWTH * (last.accepted() - first.accepted()));
  }

  private List<Sample> third(int which) {
    int size = Math.max(1, samples.size() / 3);
    int start = Math.min(which * size, samples.size() - size);
    return samples.subList(start, which == 2 ? samples.size() : start + size);
  }

  private static double averageBacklog(List<Sample> part) {
    return part.stream().mapToLong(Sample::backlog).average().orElse(0);
  }

  double appliedPerSecond() {
    return (last().applied() - samples.get(0).applied()) / last().secondsSince(samples.get(0));
  }

  long backlogAtEnd() {
    return last().backlog();
  }

  private Sample last() {
    return samples.get(samples.size() - 1);
  }
}
