package dev.creamery.e2e.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders, to which another one may be equal.
 *
 * @param text as it is expected, with what is remembered already in it
 */
record Template(String text) {
  static Template of(String expected, Memory memory) {
    return new Template(memory.recall(expected));
  }

  /** Whether the text seen is the expected one; if so, what it has for named placeholders stays. */
  boolean matches(String seen, Memory memory) {
    List<String> names = new ArrayList<>();
    Matcher matcher = pattern(names).matcher(seen);
    if (!matcher.matches()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        memory.remember(names.get(i), matcher.group(i + 1));
      }
    }
    return true;
  }

  private Pattern pattern(List<String> names) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholders = Placeholder.SYNTAX.matcher(text);
    int end = 0;
    while (placeholders.find()) {
      Placeholder placeholder = Placeholder.parse(placeholders.group(1));
      regex.append(Pattern.quote(text.substring(end, placeholders.start())));
      regex.append('(').append(placeholder.form()).append(')');
      names.add(placeholder.name().orElse(""));
      end = placeholders.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString());
  }
}
