package dev.creamery.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the delivery of events took, as Markdown.
 *
 * @param delivered deliveries a second, nothing else going on
 * @param posted the same POSTs by wrk, before and after
 * @param cpuMillis of each part for a delivery
 * @param replay of how many, while so many writes a second went on
 * @param alone from the writing of an item to its event at healthy endpoints
 * @param besideSlow the same while another endpoint hangs
 */
record WebhookReport(
    Machine machine,
    double delivered,
    List<Double> posted,
    Map<String, Double> cpuMillis,
    Replay replay,
    Percentiles alone,
    Percentiles besideSlow) {
  /**
   * A replay while writes went on.
   *
   * @param writes that were accepted meanwhile; each is an event too
   */
  record Replay(long events, Duration took, long writes) {}

  /** How long most and nearly all took. */
  record Percentiles(int count, Duration p50, Duration p99) {
    static Percentiles of(Collection<Duration> times) {
      List<Duration> sorted = times.stream().sorted().toList();
      int count = sorted.size();
      return new Percentiles(count, sorted.get(count / 2), sorted.get(count * 99 / 100));
    }
  }

  String markdown() {
    double wrk = posted.stream().mapToDouble(rate -> rate).average().orElse(Double.NaN);
    double seconds = replay.took().toNanos() / 1e9;
    return """
        Creamery %s, on %s.

        | | a second | |
        | --- | ---: | ---: |
        | delivered: claimed, signed, sent, answered, written down | %,.0f | **%.2f** of wrk (goal: 0.30) |
        | the same POSTs by wrk | %,.0f | |
        | replay of %,d events | %,.0f | in %.1f s, while %,.0f writes/s went on |

        CPU for each delivery: %s.

        | from the writing of an item to its event at 20 endpoints | p50, ms | p99, ms | events |
        | --- | ---: | ---: | ---: |
        | all healthy | %.1f | %.1f | %,d |
        | beside one that hangs for %d s | %.1f | %.1f | %,d |
        | ratio | %.2f | **%.2f** (goal: 1.50 at the most) | |
        """
        .formatted(
            System.getProperty("bench.commit", "of an unknown commit"),
            machine,
            delivered,
            delivered / wrk,
            wrk,
            replay.events(),
            replay.events() / seconds,
            seconds,
            replay.writes() / seconds,
            cpu(),
            millis(alone.p50()),
            millis(alone.p99()),
            alone.count(),
            EventSink.SLOW.toSeconds(),
            millis(besideSlow.p50()),
            millis(besideSlow.p99()),
            besideSlow.count(),
            millis(besideSlow.p50()) / millis(alone.p50()),
            millis(besideSlow.p99()) / millis(alone.p99()));
  }

  private String cpu() {
    StringBuilder text = new StringBuilder();
    cpuMillis.forEach(
        (part, millis) ->
            text.append(text.isEmpty() ? "" : ", ").append("%s %.2f ms".formatted(part, millis)));
    return text.toString();
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
