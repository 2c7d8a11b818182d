package dev.creamery.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void endAsNobodyWithAnEntryPointThatSignalsReach(String kind) {
    List<String> last = stages(kind).get(stages(kind).size() - 1).lines().toList();

    assertThat(last).contains("USER 10001:10001");
    assertThat(last).last().asString().startsWith("ENTRYPOINT [\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void nameTheVersionOfWhatTheyBuildUpon(String kind) {
    assertThat(stages(kind))
        .hasSizeGreaterThan(1)
        .allMatch(stage -> stage.matches("(?s)\\S+:[\\w.-]*\\d[\\w.-]*( AS \\w+)?\\n.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void leaveBehindWhatTheBuildOfThisMachineMade(String kind) {
    assertThat(Repository.text("deploy/docker/Dockerfile." + kind + ".dockerignore").lines())
        .contains("**/target");
  }

  /** What follows each {@code FROM}. */
  private static List<String> stages(String kind) {
    String[] parts = Repository.text("deploy/docker/Dockerfile." + kind).split("(?m)^FROM ");
    return List.of(parts).subList(1, parts.length);
  }
}
