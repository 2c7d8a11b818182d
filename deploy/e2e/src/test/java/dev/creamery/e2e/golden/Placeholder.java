package dev.creamery.e2e.golden;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in braces for something that differs from one run to the next: {@code {{uuid}}} for
 * any UUID, {@code {{operation:uuid}}} for one that is remembered under a name.
 *
 * @param name empty where nothing is remembered
 * @param form what it may look like, a regular expression
 */
record Placeholder(Optional<String> name, String form) {
  /** A placeholder in a text; its content is the first group. */
  static final Pattern SYNTAX = Pattern.compile("\\{\\{(.+?)}}");

  private static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";

  private static final Map<String, String> KINDS =
      Map.of(
          "id", "[1-9][0-9]*",
          "uuid", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
          "timestamp", DATE_TIME + "(?:\\.\\d{1,9})?Z",
          "token", "[A-Za-z0-9_.-]{16,}",
          "etag", "\"[^\"]+\"",
          "text", "(?s:.*)");

  /**
   * Reads what stands between the braces.
   *
   * @throws IllegalArgumentException where it is no kind, so that a typing error is not a blank
   *     cheque
   */
  static Placeholder parse(String content) {
    int colon = content.indexOf(':');
    String kind = content.substring(colon + 1);
    String form = KINDS.get(kind);
    if (form == null) {
      throw new IllegalArgumentException(
          "{{%s}} was not remembered by an earlier step, and is none of %s"
              .formatted(content, KINDS.keySet().stream().sorted().toList()));
    }
    return new Placeholder(
        colon < 0 ? Optional.empty() : Optional.of(content.substring(0, colon)), form);
  }
}
