package dev.creamery.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes alike what differs from one Creamery to the next: ids of ours, times, secrets, signatures,
 * ports.
 */
final class Unlike {
  /** Our ids, as a pattern. */
  static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Map<Pattern, String> EACH = new LinkedHashMap<>();

  static {
    EACH.put(Pattern.compile(ID), "<id>");
    EACH.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), "<time>");
    EACH.put(Pattern.compile("(?<=\\\\\"timestamp\\\\\":\\\\\")[^\\\\]+"), "<time>");
    EACH.put(Pattern.compile("(?<=\"webhook-timestamp\":\")\\d+"), "<time>");
    EACH.put(Pattern.compile("(?<=\"millis\":)\\d+"), "0");
    EACH.put(Pattern.compile("http://127\\.0\\.0\\.1:\\d+"), "https://hooks.example.com");
    EACH.put(Pattern.compile("v1,[\\w+/=]+"), "<signature>");
    EACH.put(Pattern.compile("localhost:\\d+"), "<host>");
    EACH.put(Pattern.compile("creamery_[\\w-]+|whsec_[\\w+/=]+"), "<secret>");
  }

  private Unlike() {}

  static JsonNode alike(JsonNode json) {
    String text = json.toString();
    for (Map.Entry<Pattern, String> each : EACH.entrySet()) {
      text = each.getKey().matcher(text).replaceAll(each.getValue());
    }
    return Library.json(text);
  }
}
