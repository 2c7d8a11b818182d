package dev.creamery.e2e.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares JSON by value: the order of members does not count, that of elements does; numbers are
 * equal in every digit.
 */
final class JsonComparison {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Before the content of a string: it stood there without quotes, so no string is meant. */
  private static final String BARE = "\u0001";

  private final Memory memory;
  private final boolean open;
  private final List<String> differences = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param open whether objects may have members that are not expected
   */
  JsonComparison(Memory memory, boolean open) {
    this.memory = memory;
    this.open = open;
  }

  /** Everything in which the text seen differs from the expected one, with its place. */
  List<String> differences(String expected, String seen) {
    JsonNode wanted = read(quoted(memory.recall(expected)));
    try {
      compare("$", wanted, JSON.readTree(seen));
    } catch (JsonProcessingException e) {
      differences.add("body: expected JSON, saw \"" + seen + "\"");
    }
    return differences;
  }

  /** Placeholders that stand where a value does, put into a string for the parser's sake. */
  private static String quoted(String json) {
    return json.replaceAll("([:\\[,]\\s*)(\\{\\{[^{}]+}})(?=\\s*[,}\\]])", "$1\"\\\\u0001$2\"");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the expected body is no JSON: " + json, e);
    }
  }

  private void compare(String place, JsonNode expected, JsonNode seen) {
    if (expected.isObject() && seen.isObject()) {
      members(place, expected, seen);
    } else if (expected.isArray() && seen.isArray() && expected.size() == seen.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(place + "[" + i + "]", expected.get(i), seen.get(i));
      }
    } else if (!isSame(expected, seen)) {
      String wanted = expected.toString().replaceAll("\"\\\\u0001(.*?}})\"", "$1");
      differences.add("%s: expected %s, saw %s".formatted(place, wanted, seen));
    }
  }

  private void members(String place, JsonNode expected, JsonNode seen) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String inner = place + "." + member.getKey();
      if (seen.has(member.getKey())) {
        compare(inner, member.getValue(), seen.get(member.getKey()));
      } else {
        differences.add("%s: expected %s, saw no such member".formatted(inner, member.getValue()));
      }
    }
    seen.fieldNames()
        .forEachRemaining(
            name -> {
              if (!open && !expected.has(name)) {
                differences.add(
                    "%s.%s: expected no such member, saw %s"
                        .formatted(place, name, seen.get(name)));
              }
            });
  }

  private boolean isSame(JsonNode expected, JsonNode seen) {
    if (expected.isTextual() && expected.textValue().startsWith(BARE)) {
      String template = expected.textValue().substring(BARE.length());
      return seen.isNumber() && new Template(template).matches(seen.asText(), memory);
    }
    if (expected.isTextual() && seen.isTextual()) {
      return new Template(expected.textValue()).matches(seen.textValue(), memory);
    }
    if (expected.isNumber() && seen.isNumber()) {
      return expected.decimalValue().compareTo(seen.decimalValue()) == 0;
    }
    return expected.equals(seen);
  }
}
