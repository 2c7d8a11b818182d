package dev.creamery.bench;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Times in buckets.
 *
 * @param counts how many took no longer than each bound in seconds, the bound itself included
 */
record Histogram(NavigableMap<Double, Double> counts) {
  /**
   * The time that this share of them did not exceed, interpolated within its bucket; zero where
   * there is none.
   *
   * @param share from 0 to 1
   */
  Duration percentile(double share) {
    double total = counts.isEmpty() ? 0 : counts.lastEntry().getValue();
    double wanted = share * total;
    double lowerBound = 0;
    double lowerCount = 0;
    for (Map.Entry<Double, Double> bucket : counts.entrySet()) {
      double bound = bucket.getKey();
      double count = bucket.getValue();
      if (count >= wanted && count > lowerCount) {
        double within = (wanted - lowerCount) / (count - lowerCount);
        double seconds =
            Double.isInfinite(bound) ? lowerBound : lowerBound + within * (bound - lowerBound);
        return Duration.ofNanos(Math.round(seconds * 1e9));
      }
      lowerBound = bound;
      lowerCount = count;
    }
    return Duration.ZERO;
  }
}
