package dev.creamery.service;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Refuses bounds and times of nothing: with room for 0 files or 0 seconds of patience, a service
 * would start, and stand still.
 */
final class PositiveSettings {
  /** Where nothing has a meaning. */
  private static final Set<String> MAY_BE_ZERO =
      Set.of(
          "CREAMERY_PROCESS_GATHER",
          "CREAMERY_PROCESS_GIVE_WAY_FROM",
          "CREAMERY_PROCESS_GIVE_WAY_ROUNDS",
          "CREAMERY_RABBITMQ_PACE",
          "CREAMERY_TRACES_RATIO");

  private static final Pattern NUMBER_OR_TIME =
      Pattern.compile("(?i)-?\\d+ *(?:ms|[smhd])?|P[\\dTDHMS.-]+");
  private static final Pattern NOTHING_OR_LESS = Pattern.compile("-.*|[^1-9]*");

  private PositiveSettings() {}

  /**
   * Looks at the settings in the environment.
   *
   * @throws StartRefused if one of them is a number or a time, and not above 0
   */
  static void check(Map<String, String> environment) {
    new TreeMap<>(environment).forEach(PositiveSettings::check);
  }

  private static void check(String name, String value) {
    if (name.startsWith("CREAMERY_")
        && !MAY_BE_ZERO.contains(name)
        && NUMBER_OR_TIME.matcher(value).matches()
        && NOTHING_OR_LESS.matcher(value).matches()) {
      throw new StartRefused(
          "%s is %s; set it to more than 0, or leave it out for its default."
              .formatted(name, value));
    }
  }
}
