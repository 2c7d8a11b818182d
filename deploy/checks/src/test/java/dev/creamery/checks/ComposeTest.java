package dev.creamery.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComposeTest {
  private static final Path FOLDER = Repository.ROOT.resolve("deploy/compose");

  private final JsonNode services;

  ComposeTest() throws IOException {
    services =
        new YAMLMapper().readTree(Repository.text("deploy/compose/compose.yaml")).path("services");
  }

  @Test
  void setsNothingThatIsNotDocumented() {
    assertThat(services.at("/creamery/environment").properties())
        .isNotEmpty()
        .extracting(Map.Entry::getKey)
        .isSubsetOf(DocumentedSettings.names());
  }

  @Test
  void waitsForNobodyWhoCannotBeSeenToBeReady() {
    assertThat(services.at("/creamery/depends_on").properties())
        .isNotEmpty()
        .allSatisfy(
            other ->
                assertThat(
                        services.path(other.getKey()).has("healthcheck")
                            || other
                                .getValue()
                                .path("condition")
                                .asText()
                                .endsWith("completed_successfully"))
                    .as(other.getKey())
                    .isTrue());
  }

  @Test
  void givesCreameryNoRightsAndNoFilesToWrite() {
    JsonNode creamery = services.path("creamery");
    assertThat(creamery.path("read_only").asBoolean()).isTrue();
    assertThat(creamery.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(creamery.at("/tmpfs/0").asText()).isEqualTo("/tmp");
  }

  @Test
  void opensPortsToThisMachineAlone() {
    assertThat(services.findValues("ports"))
        .isNotEmpty()
        .allSatisfy(
            ports -> assertThat(ports).allMatch(port -> port.asText().startsWith("127.0.0.1:")));
  }

  @Test
  void namesTheVersionOfEveryImage() {
    assertThat(services)
        .filteredOn(service -> !service.has("build"))
        .isNotEmpty()
        .allMatch(service -> service.path("image").asText().matches(".+:[\\w.-]*\\d[\\w.-]*"));
  }

  @Test
  void mountsFilesThatThereAre() {
    Set<String> missing = new TreeSet<>();
    for (JsonNode volumes : services.findValues("volumes")) {
      for (JsonNode volume : volumes) {
        String source = List.of(volume.asText().split(":")).get(0);
        if (source.startsWith(".") && !Files.exists(FOLDER.resolve(source))) {
          missing.add(source);
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
