package dev.creamery.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"check", "release"})
  void runTheScriptThatAnybodyCanRunForALimitedTimeWithLimitedRights(String name)
      throws IOException {
    JsonNode workflow =
        new YAMLMapper().readTree(Repository.text(".github/workflows/" + name + ".yaml"));

    assertThat(workflow.findValuesAsText("run")).anyMatch(command -> command.endsWith(".ci/run"));
    assertThat(workflow.path("jobs")).isNotEmpty().allMatch(job -> job.has("timeout-minutes"));
    assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void aReleaseSignsBothImages(String kind) throws IOException {
    JsonNode images =
        new YAMLMapper()
            .readTree(Repository.text(".github/workflows/release.yaml"))
            .at("/jobs/images");
    List<String> commands = images.findValuesAsText("run");

    assertThat(images.findValuesAsText("kind")).contains(kind);
    assertThat(commands).anyMatch(command -> command.startsWith("cosign sign"));
  }
}
