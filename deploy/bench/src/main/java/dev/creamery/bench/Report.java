package dev.creamery.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The findings as Markdown: a table with a column for each mode, then the rates that were tried.
 */
record Report(Options options, Machine machine, List<Findings> findings) {
  private static final long MEGABYTE = 1 << 20;

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Creamery %s, on %s.%n%d connections, creates of 0.7 kB. Full speed for %d s, the applied rate for %d s.%n%n"
            .formatted(
                System.getProperty("bench.commit", "of an unknown commit"),
                machine,
                options.connections(),
                options.shortLength().toSeconds(),
                options.length().toSeconds()));
    text.append(line("", one -> one.mode().title()));
    text.append("| --- |").append(" ---: |".repeat(findings.size())).append('\n');
    text.append(line("**accepted ÷ floor** (goal: 0.40)", one -> ratio(one.acceptedToFloor())));
    text.append(line("**applied ÷ floor** (goal: 0.20)", one -> ratio(one.appliedToFloor())));
    text.append(line("floor, writes/s", one -> count(one.floor().perSecond())));
    text.append(
        line("accepted at full speed, writes/s", one -> count(one.fullSpeed().load().perSecond())));
    text.append(line("accepted and applied, no backlog growing, writes/s", Report::applied));
    text.append(line("floor: answer p50 / p99, ms", one -> answer(one.floor())));
    text.append(
        line(
            "accepted at full speed: answer p50 / p99, ms", one -> answer(one.fullSpeed().load())));
    text.append(
        line("accepted and applied: answer p50 / p99, ms", one -> answer(one.result().load())));
    text.append(line("accepted and applied: 202 to applied p50 / p99, ms", Report::lag));
    text.append(line("floor: CPU ms per write", one -> cpu(one.floorCpu(), one.floor())));
    text.append(
        line(
            "accepted and applied: CPU ms per write",
            one -> cpu(one.result().cpuMillis(), one.result().load())));
    text.append(
        line(
            "resident memory, MiB",
            one ->
                "floor %d, Creamery %d"
                    .formatted(
                        one.floorResidentBytes() / MEGABYTE, one.residentBytes() / MEGABYTE)));
    text.append(line("at full speed: applied meanwhile, then drained", Report::drained));
    text.append(line("answered 202 / items found / unfinished", Report::ledger));
    text.append("\nRates tried:\n\n");
    findings.forEach(one -> text.append("- %s: %s%n".formatted(one.mode().title(), trials(one))));
    return text.toString();
  }

  private String line(String name, Function<Findings, String> value) {
    return findings.stream()
        .map(value)
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }

  private static String applied(Findings one) {
    return count(one.result().appliedPerSecond())
        + (one.result().sustained() ? "" : " (the backlog grew)");
  }

  private static String answer(Wrk.Result result) {
    return millis(result.p50())
        + " / "
        + millis(result.p99())
        + (result.failed() == 0 ? "" : " (%d failed)".formatted(result.failed()));
  }

  private static String lag(Findings one) {
    Histogram lag = one.result().lag();
    return millis(lag.percentile(0.5)) + " / " + millis(lag.percentile(0.99));
  }

  private static String cpu(Map<String, Double> millis, Wrk.Result load) {
    return millis.entrySet().stream()
        .map(part -> format("%s %.3f, ", part.getKey(), part.getValue()))
        .collect(Collectors.joining("", "", format("wrk %.3f", load.cpuMillisPerWrite())));
  }

  private static String drained(Findings one) {
    Trial trial = one.fullSpeed();
    return format(
        "%,.0f/s, then %,d in %.1f s",
        trial.appliedPerSecond(), trial.backlogAtEnd(), trial.drained().toMillis() / 1e3);
  }

  private static String ledger(Findings one) {
    return format("%,d / %,d / %,d", one.answered(), one.items(), one.unfinished());
  }

  private static String trials(Findings one) {
    return one.trials().stream()
        .map(
            trial ->
                format(
                    "%,.0f/s for %d s %s",
                    trial.rate(),
                    trial.load().time().toSeconds(),
                    trial.sustained()
                        ? "kept"
                        : format(
                            "not (%,.0f/s accepted, backlog grew by %,.0f)",
                            trial.load().perSecond(), trial.backlogGrowth())))
        .collect(Collectors.joining("; "));
  }

  private static String ratio(double value) {
    return format("**%.2f**", value);
  }

  private static String count(double value) {
    return format("%,.0f", value);
  }

  private static String millis(Duration time) {
    return format("%.1f", time.toNanos() / 1e6);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
