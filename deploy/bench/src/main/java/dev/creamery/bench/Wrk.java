package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load: wrk with a script of ours.
 *
 * @param connections kept alive, each with one request at a time
 */
record Wrk(Path script, int connections, Cleanup cleanup) {
  /** As fast as the answers come. */
  static final double FULL_SPEED = Double.POSITIVE_INFINITY;

  private static final Pattern RESULT =
      Pattern.compile(
          "result requests=(\\d+) micros=(\\d+) broken=(\\d+) refused=(\\d+) late=(\\d+) p50=(\\d+) p99=(\\d+)");

  /**
   * Where the load goes.
   *
   * @param subject what the script is told of it, as its first lines say
   */
  record Target(String url, String token, String subject) {}

  /**
   * What came of it.
   *
   * @param accepted requests that were answered 2xx
   * @param failed requests that were answered otherwise, or not at all
   * @param cpu of wrk itself
   */
  record Result(
      long accepted, long failed, Duration time, Duration p50, Duration p99, Duration cpu) {
    double perSecond() {
      return accepted / (time.toNanos() / 1e9);
    }

    double cpuMillisPerWrite() {
      return cpu.toMillis() / (double) Math.max(1, accepted);
    }
  }

  /** Fails early where wrk is missing. */
  static void requireInstalled() {
    try {
      new ProcessBuilder("wrk", "--version").redirectErrorStream(true).start().destroy();
    } catch (IOException missing) {
      throw new Refused("wrk is not installed; it makes the load (apt-get install wrk).");
    }
  }

  Result run(Target target, Duration length, double rate) {
    Duration before = ProcessTree.cpuOfEndedChildren();
    String output = output(command(target, length, rate));
    Duration cpu = ProcessTree.cpuOfEndedChildren().minus(before);
    Matcher result = RESULT.matcher(output);
    if (!result.find()) {
      throw new Refused("wrk tells no result:%n%s".formatted(output));
    }
    long refused = number(result, 4);
    return new Result(
        number(result, 1) - refused,
        refused + number(result, 3) + number(result, 5),
        micros(result, 2),
        micros(result, 6),
        micros(result, 7),
        cpu);
  }

  private List<String> command(Target target, Duration length, double rate) {
    List<String> command = new ArrayList<>(List.of("wrk", "--threads", "1", "--timeout", "30s"));
    command.addAll(List.of("--connections", Integer.toString(connections)));
    command.addAll(List.of("--duration", length.toSeconds() + "s"));
    command.addAll(List.of("--script", script.toString()));
    command.addAll(List.of("--header", "Authorization: Token " + target.token()));
    command.addAll(List.of(target.url(), "--", target.subject()));
    command.add(Long.toString(System.nanoTime(), Character.MAX_RADIX));
    if (rate != FULL_SPEED) {
      command.add(Double.toString(rate));
    }
    return command;
  }

  private String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      cleanup.add(process::destroy);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // Only an end that was waited for counts among the ended children.
      process.onExit().join();
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long number(Matcher result, int group) {
    return Long.parseLong(result.group(group));
  }

  private static Duration micros(Matcher result, int group) {
    return Duration.ofNanos(1_000 * number(result, group));
  }
}
