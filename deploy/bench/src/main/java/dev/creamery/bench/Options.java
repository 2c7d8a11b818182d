package dev.creamery.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be measured.
 *
 * @param length of the run in which every write is also applied; the shorter runs follow from it
 * @param connections that write at the same time, each waiting for its answer
 */
record Options(Duration length, List<Mode> modes, int connections) {
  static final String USAGE =
      """
      Usage: deploy/bench/run [--seconds 60] [--modes standalone,rabbitmq] [--connections 64]
      """;

  private static final Map<String, String> DEFAULTS =
      Map.of("--seconds", "60", "--modes", "standalone,rabbitmq", "--connections", "64");
  private static final int LEAST_SECONDS = 5;

  static Options parse(String... arguments) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (int i = 0; i < arguments.length; i += 2) {
      if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
        throw new Refused("'%s' is no option with a value.%n%s".formatted(arguments[i], USAGE));
      }
      values.put(arguments[i], arguments[i + 1]);
    }
    return new Options(
        Duration.ofSeconds(number(values, "--seconds", LEAST_SECONDS)),
        Mode.parse(values.getOrDefault("--modes", "")),
        number(values, "--connections", 1));
  }

  private static int number(Map<String, String> values, String option, int least) {
    String text = values.getOrDefault(option, "");
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (number < least) {
      throw new Refused("%s takes a number from %d on, not '%s'.".formatted(option, least, text));
    }
    return number;
  }

  /** Of the load before anything is counted, by which the JVM compiles what is hot. */
  Duration warmUpLength() {
    return Duration.ofSeconds(Math.max(LEAST_SECONDS, length.toSeconds() / 2));
  }

  /** Of the runs at full speed. */
  Duration shortLength() {
    return Duration.ofSeconds(Math.max(LEAST_SECONDS, length.toSeconds() / 4));
  }

  /** Of each run that tries a rate. */
  Duration trialLength() {
    return Duration.ofSeconds(Math.max(LEAST_SECONDS, length.toSeconds() / 6));
  }
}
