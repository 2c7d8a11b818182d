package dev.creamery.service;

import java.util.Map;

/** How lines are logged: for people, or one JSON object each for machines. */
final class LogFormat {
  private LogFormat() {}

  /**
   * What Quarkus is to be told.
   *
   * @throws StartRefused for a format that there is not
   */
  static Map<String, String> settings(Settings settings) {
    String format = settings.get("creamery.log.format").orElse("text");
    return switch (format) {
      case "text" -> Map.of("quarkus.log.console.json.enabled", "false");
      case "json" -> Map.of("quarkus.log.console.json.enabled", "true");
      default ->
          throw new StartRefused(
              "CREAMERY_LOG_FORMAT is %s; it must be text or json.".formatted(format));
    };
  }
}
