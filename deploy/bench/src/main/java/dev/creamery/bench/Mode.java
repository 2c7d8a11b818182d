package dev.creamery.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The two ways to run Creamery. */
enum Mode {
  /** Its own PostgreSQL in a data folder, the doorbell in the process. */
  STANDALONE,
  /** A PostgreSQL server by URL, the doorbell on RabbitMQ. */
  RABBITMQ;

  static List<Mode> parse(String names) {
    return Arrays.stream(names.split(",")).map(Mode::of).toList();
  }

  private static Mode of(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.title().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "there is no mode '%s'; --modes takes a list of %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(Mode::title)
                                .collect(Collectors.joining(",")))));
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
