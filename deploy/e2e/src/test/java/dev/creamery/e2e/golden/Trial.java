package dev.creamery.e2e.golden;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * Holds a server against rules.
 *
 * @param known what every rule knows from the beginning, by name
 */
record Trial(Client client, Map<String, String> known) {
  private static final Duration EVENTUALLY = Duration.ofSeconds(15);

  /**
   * Takes the steps of a rule, in an organization that its first steps make.
   *
   * @throws AssertionError at the first answer that is not the expected one, with all differences
   */
  void hold(GoldenRule rule) {
    Memory memory = new Memory(known);
    for (Step step : rule.steps()) {
      if (step.expectation().isEventual()) {
        await().atMost(EVENTUALLY).pollInSameThread().untilAsserted(() -> take(step, memory));
      } else {
        take(step, memory);
      }
    }
  }

  private void take(Step step, Memory memory) {
    Answer answer = client.send(step.request(), memory);
    List<String> differences = step.expectation().differences(answer, memory);
    if (!differences.isEmpty()) {
      Assertions.fail(
          "%s: %s%n- %s%nThe answer was:%n%s",
          step.name(),
          memory.recall(step.request().start()),
          String.join("\n- ", differences),
          answer.report());
    }
  }
}
