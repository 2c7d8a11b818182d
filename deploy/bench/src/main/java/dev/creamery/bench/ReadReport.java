package dev.creamery.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What reads took, as Markdown: a line for each call. */
record ReadReport(Machine machine, long many, List<Line> lines) {
  /**
   * One call.
   *
   * @param scans what its statements scan in the larger collection
   */
  record Line(ReadCall call, Timing few, Timing lots, List<String> scans) {
    boolean isServed() {
      return !call.isIndexed()
          || (scans.stream().anyMatch(Pattern.compile(call.index()).asPredicate())
              && scans.stream().noneMatch(scan -> scan.startsWith("Seq")));
    }

    private String markdown() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %.2f | %s%s |%n",
          call.name(),
          millis(few),
          millis(lots),
          lots.to(few),
          String.join(", ", scans),
          isServed() ? "" : " (**expected " + call.index() + "**)");
    }

    private static String millis(Timing timing) {
      return millis(timing.p50()) + " / " + millis(timing.p99());
    }

    private static String millis(Duration time) {
      return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }
  }

  /** Whether an index served wherever one should. */
  boolean servedByIndexes() {
    return lines.stream().allMatch(Line::isServed);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Creamery %s, on %s.%nReads over HTTP, one after the other, p50 / p99 in ms.%n%n",
            System.getProperty("bench.commit", "of an unknown commit"),
            machine));
    text.append(
        String.format(Locale.ROOT, "| | 1,000 items | %,d items | ratio of p50 | scans |%n", many));
    text.append("| --- | ---: | ---: | ---: | --- |\n");
    lines.forEach(line -> text.append(line.markdown()));
    return text.toString();
  }
}
