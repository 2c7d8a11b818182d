package dev.creamery.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a bulk took beside single writes, as Markdown.
 *
 * @param singles the highest rate that is applied as fast as it is accepted
 * @param items that a reader finds at the end, those of the single writes too
 */
record BulkReport(Machine machine, int lines, Trial singles, Bulk bulk, long items) {
  /** The most heap that Creamery is given. */
  static final int HEAP_MEGABYTES = 256;

  String markdown() {
    return """
        Creamery %s, on %s.
        Creates of 0.7 kB, standalone, a heap of %d MB: single writes through 64 connections, then %,d lines as one bulk.

        | | single writes | bulk |
        | --- | ---: | ---: |
        | accepted and applied, items/s | %,.0f | %,.0f |
        | **bulk ÷ single writes** (goal: 1.30) | | **%.2f** |
        | CPU ms per item | %s | %s |

        From the first line sent to the answer %s, to the last item applied %s. The most resident memory of Creamery: %d MiB.
        Applied %,d; refused lines %s, as meant; a reader finds %,d items.
        """
        .formatted(
            System.getProperty("bench.commit", "of an unknown commit"),
            machine,
            HEAP_MEGABYTES,
            lines,
            singles.appliedPerSecond(),
            bulk.appliedPerSecond(),
            bulk.appliedPerSecond() / singles.appliedPerSecond(),
            cpu(singles.cpuMillis()),
            cpu(bulk.cpuMillis()),
            seconds(bulk.taken()),
            seconds(bulk.applied()),
            bulk.peakBytes() >> 20,
            bulk.appliedCount(),
            refused(bulk.refused()),
            items);
  }

  private static String cpu(Map<String, Double> millis) {
    return millis.entrySet().stream()
        .map(part -> String.format(Locale.ROOT, "%s %.3f", part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
  }

  private static String refused(List<Long> numbers) {
    return numbers.isEmpty()
        ? "none"
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
