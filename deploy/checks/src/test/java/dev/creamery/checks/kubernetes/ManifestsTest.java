package dev.creamery.checks.kubernetes;

import static dev.creamery.checks.kubernetes.Manifests.container;
import static dev.creamery.checks.kubernetes.Manifests.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.creamery.checks.DocumentedSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold of every installation. */
class ManifestsTest {
  private static final Map<String, Manifests> RENDERED = new TreeMap<>();

  private static Manifests manifests(String folder) {
    return RENDERED.computeIfAbsent(folder, Manifests::of);
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production", "components/gateway"})
  void haveNoFieldThatKubernetesDoesNotKnow(String folder) {
    assertThat(manifests(folder).all())
        .filteredOn(one -> !KnownFields.OF_OPERATORS.contains(one.path("kind").asText()))
        .isNotEmpty()
        .flatExtracting(one -> KnownFields.fault(one).stream().toList())
        .isEmpty();
  }

  @Test
  void aFieldThatKubernetesDoesNotKnowIsFound() {
    JsonNode misspelt =
        manifests("overlays/single").kinds("Deployment").findFirst().get().deepCopy();
    ((ObjectNode) container(misspelt.at("/spec/template"))).put("readynessProbe", 1);

    assertThat(KnownFields.fault(misspelt))
        .hasValueSatisfying(fault -> assertThat(fault).contains("readynessProbe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production"})
  void runNothingAsRootNorLetItWriteItsOwnFiles(String folder) {
    assertThat(manifests(folder).templates())
        .isNotEmpty()
        .allSatisfy(
            pod -> {
              assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true)).isFalse();
              assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.at("/spec/securityContext/runAsUser").asInt()).isPositive();
              assertThat(pod.at("/spec/securityContext/seccompProfile/type").asText())
                  .isEqualTo("RuntimeDefault");
              JsonNode context = container(pod).path("securityContext");
              assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production"})
  void boundWhatEveryContainerMayUse(String folder) {
    assertThat(manifests(folder).templates())
        .allSatisfy(
            pod -> {
              JsonNode resources = container(pod).path("resources");
              assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
              assertThat(resources.at("/limits/memory").asText())
                  .isNotEmpty()
                  .isEqualTo(resources.at("/requests/memory").asText());
              assertThat(pod.at("/spec/volumes"))
                  .filteredOn(volume -> volume.has("emptyDir"))
                  .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production"})
  void probeEveryReplicaAndRestartNoneBecauseTheDatabaseIsAway(String folder) {
    assertThat(manifests(folder).kinds("Deployment"))
        .isNotEmpty()
        .extracting(one -> container(one.at("/spec/template")))
        .allSatisfy(
            replica -> {
              assertThat(replica.at("/startupProbe/httpGet/path").asText())
                  .isEqualTo("/q/health/started");
              assertThat(replica.at("/readinessProbe/httpGet/path").asText())
                  .isEqualTo("/q/health/ready");
              assertThat(replica.at("/livenessProbe/httpGet/path").asText())
                  .isEqualTo("/q/health/live");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production"})
  void selectOnlyWhatThereIs(String folder) {
    Manifests manifests = manifests(folder);
    List<JsonNode> pods = manifests.templates();
    Stream<Selector> ofPods =
        Stream.of(
                manifests.kinds("Service").map(one -> Selector.ofLabels(one.at("/spec/selector"))),
                manifests
                    .kinds("Deployment", "PodDisruptionBudget")
                    .map(one -> Selector.of(one.at("/spec/selector"))),
                manifests
                    .kinds("NetworkPolicy")
                    .map(one -> Selector.of(one.at("/spec/podSelector"))))
            .flatMap(some -> some);

    assertThat(ofPods)
        .isNotEmpty()
        .allSatisfy(selector -> assertThat(pods).anyMatch(selector::selects));
    assertThat(manifests.kinds("ServiceMonitor"))
        .allSatisfy(
            monitor ->
                assertThat(manifests.kinds("Service"))
                    .filteredOn(Selector.of(monitor.at("/spec/selector"))::selects)
                    .hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single", "overlays/production"})
  void setNothingThatIsNotDocumented(String folder) {
    Manifests manifests = manifests(folder);
    Stream<String> configured =
        manifests
            .kinds("ConfigMap")
            .flatMap(one -> one.path("data").properties().stream())
            .map(Map.Entry::getKey);
    Stream<String> added =
        manifests.templates().stream()
            .flatMap(pod -> container(pod).path("env").findValuesAsText("name").stream())
            .filter(name -> name.startsWith("CREAMERY_"));

    assertThat(Stream.concat(configured, added))
        .isNotEmpty()
        .isSubsetOf(DocumentedSettings.names());
  }

  @Test
  void giveEveryRoleToSomebody() {
    assertThat(manifests("overlays/production").kinds("Deployment"))
        .extracting(one -> env(one, "CREAMERY_ROLES"))
        .containsExactlyInAnyOrder("accept", "process", "deliver");
    assertThat(manifests("overlays/single").kinds("Deployment"))
        .extracting(one -> env(one, "CREAMERY_ROLES"))
        .containsExactly("");
  }

  @Test
  void requestsComeOnlyToThoseWhoTakeThem() {
    for (String folder : List.of("overlays/single", "overlays/production")) {
      Manifests manifests = manifests(folder);
      JsonNode door =
          manifests.kinds("Service").filter(one -> name(one).equals("creamery")).findFirst().get();
      assertThat(manifests.workloads())
          .filteredOn(
              one -> Selector.ofLabels(door.at("/spec/selector")).selects(one.at("/spec/template")))
          .extracting(one -> env(one, "CREAMERY_ROLES"))
          .hasSize(1)
          .first()
          .isIn("", "accept");
    }
  }

  static String env(JsonNode workload, String name) {
    for (JsonNode variable : container(workload.at("/spec/template")).path("env")) {
      if (variable.path("name").asText().equals(name)) {
        return variable.path("value").asText();
      }
    }
    return "";
  }
}
