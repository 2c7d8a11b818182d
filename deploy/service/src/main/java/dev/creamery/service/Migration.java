package dev.creamery.service;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When the database is brought to the form that this version needs: {@code CREAMERY_MIGRATE}. */
enum Migration {
  /** At the start, before anything else. */
  START,
  /** Now, and then nothing more: for a job that runs before the replicas of a new version. */
  ONLY,
  /** By somebody else; a database that is behind is refused. */
  NEVER;

  /**
   * Reads {@code start}, {@code only} or {@code never}.
   *
   * @param value empty for {@link #START}
   * @throws StartRefused if it is none of these
   */
  static Migration parse(Optional<String> value) {
    String word = value.map(String::strip).orElse("start");
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "CREAMERY_MIGRATE is \"%s\"; it may be start, only or never.".formatted(word)));
  }

  /**
   * Makes sure that there is a database whose migration can be somebody's own matter.
   *
   * @param database whether it is a server
   * @throws StartRefused if not
   */
  void requireServer(boolean database) {
    if (!database && this != START) {
      throw new StartRefused(
          "CREAMERY_MIGRATE is for a PostgreSQL server; name one in CREAMERY_DATABASE_URL, or leave"
              + " CREAMERY_MIGRATE away.");
    }
  }

  /** Says what was done, where that was all there was to do. */
  void report(PrintStream out) {
    if (this == ONLY) {
      out.println("Creamery has migrated the database.");
    }
  }

  /** What the libraries are told. */
  Map<String, String> settings() {
    return switch (this) {
      case START -> Map.of();
      case ONLY -> Map.of("quarkus.init-and-exit", "true");
      case NEVER ->
          Map.of(
              "quarkus.flyway.migrate-at-start", "false",
              "quarkus.flyway.validate-at-start", "true");
    };
  }
}
