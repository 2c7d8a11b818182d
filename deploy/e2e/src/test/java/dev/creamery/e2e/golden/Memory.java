package dev.creamery.e2e.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the steps of a rule remember of the answers so far, by name. */
final class Memory {
  private static final Pattern REPEAT = Pattern.compile("repeat (\\d+) (.+)");

  private final Map<String, String> values;

  Memory(Map<String, String> values) {
    this.values = new HashMap<>(values);
  }

  void remember(String name, String value) {
    values.put(name, value);
  }

  /** The text with everything in it that is remembered; other placeholders stay. */
  String recall(String text) {
    return Placeholder.SYNTAX
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult placeholder) {
    String content = placeholder.group(1);
    Matcher repeat = REPEAT.matcher(content);
    return repeat.matches()
        ? repeat.group(2).repeat(Integer.parseInt(repeat.group(1)))
        : values.getOrDefault(content, placeholder.group());
  }
}
