package dev.creamery.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far something is: a bar where all of it is known, and how fast it goes. */
final class Progress {
  private static final int WIDTH = 30;
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final String what;
  private final Unit unit;
  private final LongSupplier nanos;
  private final long begun;
  private long next;

  /** What is counted. */
  enum Unit {
    BYTES("MB", 1e6),
    LINES("lines", 1);

    private final String name;
    private final double size;

    Unit(String name, double size) {
      this.name = name;
      this.size = size;
    }

    private String of(double amount) {
      return String.format(Locale.ROOT, this == BYTES ? "%.1f" : "%.0f", amount / size);
    }
  }

  Progress(Terminal terminal, String what, Unit unit) {
    this(terminal, what, unit, System::nanoTime);
  }

  Progress(Terminal terminal, String what, Unit unit, LongSupplier nanos) {
    this.terminal = terminal;
    this.what = what;
    this.unit = unit;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.next = begun + pause();
  }

  /**
   * Shows it if it is time to.
   *
   * @param all how much there is; 0 where that is not known
   */
  synchronized void at(long done, long all) {
    long now = nanos.getAsLong();
    if (now - next >= 0) {
      next = now + pause();
      terminal.show(line(done, all, now));
    }
  }

  /** Says what it came to. */
  synchronized void end(long done) {
    terminal.say(line(done, done, nanos.getAsLong()));
  }

  private long pause() {
    return (terminal.isInteractive() ? OFTEN : NOW_AND_THEN).toNanos();
  }

  private String line(long done, long all, long now) {
    double seconds = Math.max(1e-3, (now - begun) / 1e9);
    String rate = ", " + unit.of(done / seconds) + " " + unit.name + "/s";
    String amount = unit.of((double) done);
    return all > 0
        ? what + " " + bar(done, all) + " " + amount + "/" + unit.of((double) all) + unit(rate)
        : what + " " + amount + unit(rate);
  }

  private String unit(String rate) {
    return " " + unit.name + rate;
  }

  private static String bar(long done, long all) {
    int full = (int) Math.min(WIDTH, done * WIDTH / all);
    return "["
        + "#".repeat(full)
        + " ".repeat(WIDTH - full)
        + "] "
        + Math.min(100, done * 100 / all)
        + " %";
  }
}
