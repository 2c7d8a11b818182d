package dev.creamery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with lines. */
final class RefusedLines {
  private RefusedLines() {}

  /**
   * Says what is wrong with one.
   *
   * @param refused has {@code errors}: sentences, or objects with a {@code detail} each
   */
  static void tell(Terminal terminal, long line, JsonNode refused) {
    List<String> errors = new ArrayList<>();
    refused.path("errors").forEach(error -> errors.add(sentence(error)));
    terminal.say("line " + line + ": " + String.join(" ", errors));
  }

  /** Says how many more there are, if any. */
  static void tellRest(Terminal terminal, long more) {
    if (more > 0) {
      terminal.say("… and " + more + " lines more.");
    }
  }

  private static String sentence(JsonNode error) {
    String where = error.path("pointer").asText();
    return error.isTextual()
        ? error.asText()
        : (where.isEmpty() ? "" : where + ": ") + error.path("detail").asText();
  }
}
