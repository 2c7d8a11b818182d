package dev.creamery.bench;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Creamery counts, at one moment.
 *
 * @param series every sample by its name and labels, as in the Prometheus text format
 */
record Metrics(Map<String, Double> series) {
  private static final String FINISHED = "creamery_commands_finished_total";
  private static final Pattern LAG =
      Pattern.compile("creamery_commands_lag_seconds_bucket\\{.*?le=\"([^\"]+)\".*}");

  static Metrics parse(String text) {
    return new Metrics(
        text.lines()
            .filter(line -> line.startsWith("creamery_commands_"))
            .map(line -> line.split(" (?=[^ ]+$)", 2))
            .collect(
                Collectors.toMap(
                    sample -> sample[0], sample -> Double.parseDouble(sample[1]), Double::sum)));
  }

  long accepted() {
    return sum("creamery_commands_accepted_total", "");
  }

  long applied() {
    return sum(FINISHED, "state=\"applied\"");
  }

  /** Accepted, but neither applied nor rejected nor given up. */
  long backlog() {
    return accepted() - sum(FINISHED, "");
  }

  private long sum(String name, String label) {
    return Math.round(
        series.entrySet().stream()
            .filter(sample -> sample.getKey().startsWith(name) && sample.getKey().contains(label))
            .mapToDouble(Map.Entry::getValue)
            .sum());
  }

  /** From 202 to applied, of everything that finished since an earlier moment. */
  Histogram lagSince(Metrics before) {
    NavigableMap<Double, Double> counts = new TreeMap<>();
    series.forEach(
        (name, value) -> {
          Matcher bucket = LAG.matcher(name);
          if (bucket.matches()) {
            double bound = Double.parseDouble(bucket.group(1).replace("+Inf", "Infinity"));
            counts.put(bound, value - before.series.getOrDefault(name, 0.0));
          }
        });
    return new Histogram(counts);
  }
}
