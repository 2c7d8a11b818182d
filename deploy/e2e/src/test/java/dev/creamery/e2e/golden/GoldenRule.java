package dev.creamery.e2e.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule: what is given to all rules, what is given to those of its section, and its own steps.
 *
 * @param suite the folder of the suite
 * @param section the folder in it, named after a chapter of the promises
 * @param folder the folder in that, named after the rule in words
 */
record GoldenRule(Path suite, String section, String folder) {
  /** The folders of what is given, in the suite and in each section. */
  static final String GIVEN = "given";

  /** The rule in words. */
  String name() {
    return folder.replace('-', ' ');
  }

  Path path() {
    return suite.resolve(section).resolve(folder);
  }

  /** All that is asked and answered, in this order. At least one step is the rule's own. */
  List<Step> steps() {
    List<Step> own = Step.in(path());
    if (own.isEmpty()) {
      throw new IllegalStateException(path() + " has no 1-request.http");
    }
    return Stream.of(
            Step.in(suite.resolve(GIVEN)), Step.in(suite.resolve(section).resolve(GIVEN)), own)
        .flatMap(List::stream)
        .toList();
  }
}
