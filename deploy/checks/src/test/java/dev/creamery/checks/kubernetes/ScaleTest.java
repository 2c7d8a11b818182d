package dev.creamery.checks.kubernetes;

import static dev.creamery.checks.kubernetes.Manifests.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many replicas there may be, and what has to be there for all of them. */
class ScaleTest {
  /** The pool of a replica, and the connection that listens. */
  private static final int CONNECTIONS = 21;

  private final Manifests production = Manifests.of("overlays/production");

  @Test
  void everyRoleIsScaledBySomebodyAndNotByItsDeploymentToo() {
    List<String> roles = production.kinds("Deployment").map(Manifests::name).toList();

    assertThat(scalers()).extracting(ScaleTest::target).containsExactlyInAnyOrderElementsOf(roles);
    assertThat(production.kinds("Deployment")).noneMatch(one -> one.path("spec").has("replicas"));
  }

  @Test
  void aReplicaOfEachRoleMayLeaveAtAnyTime() {
    assertThat(scalers()).allMatch(one -> least(one) >= 2);
    assertThat(production.kinds("PodDisruptionBudget"))
        .hasSize(3)
        .allMatch(one -> one.at("/spec/maxUnavailable").asInt() == 1);
  }

  @Test
  void theDatabaseHasConnectionsForEveryReplicaThatMayBe() {
    int deployments = (int) production.kinds("Deployment").count();
    // While a version is rolled out each role has one more.
    int replicas = scalers().mapToInt(ScaleTest::most).sum() + deployments;
    JsonNode database =
        production
            .kinds("Cluster")
            .filter(one -> name(one).equals("creamery-db"))
            .findFirst()
            .get();

    assertThat(database.at("/spec/postgresql/parameters/max_connections").asInt())
        .isGreaterThanOrEqualTo(CONNECTIONS * replicas);
  }

  private Stream<JsonNode> scalers() {
    return production.kinds("HorizontalPodAutoscaler", "ScaledObject");
  }

  private static String target(JsonNode scaler) {
    return scaler.at("/spec/scaleTargetRef/name").asText();
  }

  private static int least(JsonNode scaler) {
    return scaler.at("/spec/minReplicas").asInt(scaler.at("/spec/minReplicaCount").asInt());
  }

  private static int most(JsonNode scaler) {
    return scaler.at("/spec/maxReplicas").asInt(scaler.at("/spec/maxReplicaCount").asInt());
  }
}
