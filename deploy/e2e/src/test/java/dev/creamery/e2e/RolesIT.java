package dev.creamery.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.messaging.RabbitNode;
import dev.creamery.e2e.Api.Answer;
import dev.creamery.e2e.grpc.GrpcConnection;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceListRequest;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three replicas that share the work: each does its part, and no other. */
class RolesIT {
  private static final String OPERATOR = "operator-token-of-this-test";
  private static final String SCHEMA =
      "{\"name\":\"People\",\"fields\":[{\"key\":\"name\",\"type\":\"short_text\"}]}";
  private static final String ITEM = "{\"key\":\"people\",\"fields\":[{\"name\":\"Ada\"}]}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How long the sweepers of these replicas leave a command alone, in milliseconds. */
  private static final int OVERDUE = 300;

  /** Long enough for several of them to have looked. */
  private static final Duration LONG = Duration.ofMillis(4 * OVERDUE);

  private final RabbitNode rabbit = new RabbitNode();
  private final PostgresNode postgres;

  RolesIT(@TempDir Path folder) {
    postgres = new PostgresNode(folder.resolve("postgres"));
    rabbit.start();
  }

  @AfterEach
  void leaveNothingRunning() {
    rabbit.close();
    postgres.close();
  }

  @Test
  void acceptProcessAndDeliverApart() throws IOException {
    try (RunningCreamery acceptor = replica("accept").awaitReady()) {
      Api api = new Api(acceptor.port(), OPERATOR);
      api.write("PUT", "/manage/v1/collections/people", SCHEMA);
      String operation = api.write("POST", "/v2/content/", ITEM).operation();
      await("nobody processes")
          .during(LONG)
          .atMost(PATIENCE)
          .until(() -> status(api, operation).equals("pending"));

      try (RunningCreamery processor = replica("process").awaitReady()) {
        await().atMost(PATIENCE).until(() -> status(api, operation).equals("succeeded"));
        takesNoRequests(processor.port());
        await("nobody delivers")
            .during(Duration.ofSeconds(1))
            .until(() -> published(processor.port()) + published(acceptor.port()) == 0);

        try (RunningCreamery deliverer = replica("deliver").awaitReady()) {
          // Events are published from the first start of somebody who delivers.
          await("delivery")
              .atMost(PATIENCE)
              .until(
                  () -> {
                    api.write("POST", "/v2/content/", ITEM);
                    return published(deliverer.port()) > 0;
                  });
          takesNoRequests(deliverer.port());
        }
      }
    }
  }

  private static void takesNoRequests(int port) throws IOException {
    Answer refused = new Api(port, OPERATOR).write("POST", "/v2/content/", ITEM);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.retryAfter()).isEqualTo("1");
    try (GrpcConnection connection = GrpcConnection.to(port)) {
      assertThatThrownBy(
              () ->
                  GrpcConnection.as(
                          OPERATOR, SchemaServiceGrpc.newBlockingStub(connection.channel()))
                      .list(SchemaServiceListRequest.getDefaultInstance()))
          .hasMessageStartingWith("UNAVAILABLE");
      assertThat(
              HealthGrpc.newBlockingStub(connection.channel())
                  .check(HealthCheckRequest.getDefaultInstance())
                  .getStatus())
          .isEqualTo(ServingStatus.SERVING);
    }
  }

  private static String status(Api api, String operation) throws IOException {
    return api.get(operation).path("status").asText();
  }

  /** Events that this replica has published. */
  private static double published(int port) throws IOException {
    URI metrics = URI.create("http://localhost:" + port + "/q/metrics");
    try (InputStream body = metrics.toURL().openStream()) {
      return new String(body.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith("creamery_events_published_total"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }

  private RunningCreamery replica(String roles) {
    Map<String, String> environment = new HashMap<>(postgres.environment());
    environment.put("CREAMERY_RABBITMQ_URL", rabbit.url());
    environment.put("CREAMERY_OPERATOR_TOKEN", OPERATOR);
    environment.put("CREAMERY_ROLES", roles);
    environment.put("CREAMERY_PROCESS_OVERDUE", OVERDUE + "ms");
    environment.put("CREAMERY_PROCESS_SWEEP_EVERY", OVERDUE + "ms");
    return RunningCreamery.start(RunningCreamery.freePort(), environment);
  }
}
