package dev.creamery.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What the import of media took, as Markdown.
 *
 * @param curl the same downloads, before and after
 * @param cpu milliseconds of processor time of Creamery for each file
 * @param resident bytes of memory at the end
 */
record MediaReport(
    Machine machine,
    int files,
    Duration imported,
    List<Curl.Times> curl,
    double cpu,
    long resident) {
  /** The most heap that Creamery is given. */
  static final int HEAP_MEGABYTES = 256;

  String markdown() {
    double written = curlPerSecond(Curl.Times::written);
    double safe = curlPerSecond(Curl.Times::safe);
    double ours = perSecond(imported);
    return """
        Creamery %s, on %s.
        %,d files of 1 MB each from a host on this machine, 64 at once, a heap of %d MB.

        | | files/s | MB/s | imported ÷ this |
        | --- | ---: | ---: | ---: |
        | imported: fetched, inspected, safe on disk, shown by an item | %.0f | %.0f | |
        | `curl --parallel`, written | %.0f | %.0f | **%.2f** (goal: 0.60) |
        | `curl --parallel`, then safe on disk | %.0f | %.0f | %.2f |

        CPU of Creamery for each file: %.2f ms; resident memory %d MiB.
        """
        .formatted(
            System.getProperty("bench.commit", "of an unknown commit"),
            machine,
            files,
            HEAP_MEGABYTES,
            ours,
            ours,
            written,
            written,
            ours / written,
            safe,
            safe,
            ours / safe,
            cpu,
            resident >> 20);
  }

  private double perSecond(Duration time) {
    return files / (time.toNanos() / 1e9);
  }

  private double curlPerSecond(Function<Curl.Times, Duration> time) {
    return curl.stream().map(time).mapToDouble(this::perSecond).average().orElse(Double.NaN);
  }
}
