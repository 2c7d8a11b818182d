package dev.creamery.service;

import java.util.Map;
import java.util.Set;

/** How lines are logged: for people, or one JSON object each for machines. */
final class LogFormat {
  static final String SETTING = "creamery.log.format";
  static final String TEXT = "text";
  static final String JSON = "json";

  private static final Set<String> FORMATS = Set.of(TEXT, JSON);

  private LogFormat() {}

  /**
   * The format that is asked for.
   *
   * @throws StartRefused for one that there is not
   */
  static Map<String, String> settings(Settings settings) {
    String format = settings.get(SETTING).orElse(TEXT);
    if (!FORMATS.contains(format)) {
      throw new StartRefused(
          "CREAMERY_LOG_FORMAT is %s; it must be text or json.".formatted(format));
    }
    return Map.of(SETTING, format);
  }
}
