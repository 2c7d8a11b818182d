package dev.creamery.e2e.golden;

import dev.creamery.e2e.golden.Message.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an answer has to be. */
record Expectation(Message answer) {
  /** Whether the answer may take its time: what it tells of happens in the background. */
  boolean isEventual() {
    return answer.notes("Eventually");
  }

  /**
   * Compares an answer with what was expected.
   *
   * @param memory told what the answer has for named placeholders, be it the expected one or not
   * @return the differences, in words; empty where there are none
   */
  List<String> differences(Answer seen, Memory memory) {
    List<String> differences = new ArrayList<>();
    int status = Integer.parseInt(answer.word(1));
    if (status != seen.status()) {
      differences.add("status: expected " + status + ", saw " + seen.status());
    }
    for (Header header : answer.headers()) {
      compare(header, seen, memory, differences);
    }
    compareBody(seen.body(), memory, differences);
    return differences;
  }

  private static void compare(
      Header expected, Answer answer, Memory memory, List<String> differences) {
    boolean absent = expected.name().startsWith("!");
    String name = absent ? expected.name().substring(1) : expected.name();
    List<String> values = answer.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    String seen = String.join(", ", values);
    if (absent) {
      if (!values.isEmpty()) {
        differences.add("header %s: expected none, saw \"%s\"".formatted(name, seen));
      }
      return;
    }
    Template template = Template.of(expected.value(), memory);
    if (!template.matches(seen, memory)) {
      differences.add(
          "header %s: expected \"%s\", saw \"%s\"".formatted(name, template.text(), seen));
    }
  }

  private void compareBody(String seen, Memory memory, List<String> differences) {
    boolean json = answer.body().startsWith("{") && !answer.notes("Byte for byte");
    if (json) {
      differences.addAll(
          new JsonComparison(memory, answer.notes("Among other members"))
              .differences(answer.body(), seen));
      return;
    }
    Template template = Template.of(answer.body(), memory);
    if (!template.matches(seen, memory)) {
      differences.add("body: expected \"%s\", saw \"%s\"".formatted(template.text(), seen));
    }
  }
}
