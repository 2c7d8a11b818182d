package dev.creamery.e2e.golden;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application keeps every rule of the golden suite. */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenIT {
  private final GoldenServer server;
  private final Trial trial;

  GoldenIT(@TempDir Path folder) {
    server = GoldenServer.start(folder.resolve("data"));
    trial =
        new Trial(
            new Client(server.url()),
            Map.of("operator", server.operatorToken(), "web", server.web()));
  }

  @AfterAll
  void leaveNothingRunning() {
    server.close();
  }

  @TestFactory
  Stream<DynamicContainer> keepsTheRules() {
    GoldenSuite suite = GoldenSuite.named("golden");
    return suite.sections().stream()
        .map(
            section ->
                DynamicContainer.dynamicContainer(
                    section, suite.rules(section).stream().map(this::test)));
  }

  private DynamicTest test(GoldenRule rule) {
    return DynamicTest.dynamicTest(rule.name(), rule.path().toUri(), () -> trial.hold(rule));
  }

  @Test
  void findsWhatIsNotAsARuleHasIt() {
    GoldenSuite canary = GoldenSuite.named("golden-canary");
    GoldenRule broken = canary.rules(canary.sections().get(0)).get(0);

    assertThatThrownBy(() -> trial.hold(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a-rule-that-is-broken/1: GET /v2/content/nothing/")
        .hasMessageContaining("- status: expected 200, saw 401")
        .hasMessageContaining("- header Location: expected \"/somewhere/\", saw \"\"")
        .hasMessageContaining("- header WWW-Authenticate: expected none, saw \"Token\"")
        .hasMessageContaining(
            "- $.detail: expected \"Welcome.\", saw \"Authentication credentials were not provided\"");
  }
}
