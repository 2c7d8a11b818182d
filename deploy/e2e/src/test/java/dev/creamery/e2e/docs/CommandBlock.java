package dev.creamery.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Commands that a page tells people to run.
 *
 * @param refused whether the service is to refuse the last of them
 * @param answer what the page says comes out, with … for whatever differs each time; empty where it
 *     says nothing
 */
record CommandBlock(String commands, boolean refused, Optional<String> answer) {
  /** What curl says by its exit code when it is answered 4xx or 5xx. */
  private static final String REFUSED = "22";

  /** As a part of a script that ends where anything is other than the page says. */
  String script() {
    return refused
        ? "set +e\n%s\nstatus=$?\nset -e\n[ $status -eq %s ]\n".formatted(commands, REFUSED)
        : commands + "\n";
  }

  /** Fails where this is not what the page says. */
  void requireAnsweredBy(String output) {
    answer.ifPresent(
        expected ->
            assertThat(output.strip())
                .as("what %s answers", commands)
                .matches("(?s)" + pattern(expected.strip())));
  }

  private static String pattern(String expected) {
    return Pattern.quote(expected).replace("…", "\\E.*?\\Q");
  }
}
