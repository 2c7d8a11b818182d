package dev.creamery.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.grpc.GrpcConnection;
import dev.creamery.e2e.webhook.Sink;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc.ContentWriteServiceBlockingStub;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of one service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservabilityIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String GRPC_TRACE = "a".repeat(32);
  private static final String CLIENT = "00f067aa0ba902b7";

  private final Watched watched;

  ObservabilityIT(@TempDir Path folder) throws Exception {
    watched = new Watched(folder);
  }

  @AfterAll
  void leaveNothingRunning() {
    watched.close();
  }

  private Span span(String name) {
    return span(TRACE, name);
  }

  private Span span(String trace, String name) {
    return await("the span " + name)
        .atMost(PATIENCE)
        .until(
            () ->
                watched.collector.spans(trace).stream()
                    .filter(span -> span.name().equals(name))
                    .toList(),
            found -> !found.isEmpty())
        .get(0);
  }

  private static String traceparent(Span span) {
    return "00-" + TRACE + "-" + span.id() + "-01";
  }

  @Test
  void oneTraceLeadsFromTheRequestToTheWebhookAndTheDomainEvent() throws Exception {
    try (EventQueue queue = new EventQueue(watched.service.rabbit().url())) {
      JsonNode operation =
          watched.post(
              "/v2/content/",
              "{\"key\":\"team_members\",\"status\":\"published\",\"fields\":[{\"name\":\"Ada\"}]}",
              "traceparent",
              "00-" + TRACE + "-" + CLIENT + "-01",
              "Prefer",
              "wait=20");
      assertThat(operation.path("status").asText()).isEqualTo("succeeded");

      Span request = span("POST /v2/content");
      assertThat(request.parent()).isEqualTo(CLIENT);
      Span applied = span("apply create");
      assertThat(applied.parent()).isEqualTo(request.id());
      Span delivered = span("deliver webhook");
      assertThat(delivered.parent()).isEqualTo(applied.id());
      Span published = span("publish published");
      assertThat(published.parent()).isEqualTo(applied.id());

      assertThat(watched.sink.heard())
          .extracting((Sink.Heard heard) -> heard.header("Traceparent"))
          .contains(traceparent(delivered));
      assertThat(queue.headerOfNext("traceparent")).isEqualTo(traceparent(published));
    }
  }

  @Test
  void aCallOverGrpcIsTracedToo() {
    Metadata metadata = new Metadata();
    metadata.put(
        Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
        "00-" + GRPC_TRACE + "-" + CLIENT + "-01");
    Fields fields =
        Fields.newBuilder()
            .putValues("name", Value.newBuilder().setStringValue("Bob").build())
            .build();
    try (GrpcConnection connection = GrpcConnection.to(watched.service.creamery().port())) {
      ContentWriteServiceBlockingStub writes =
          GrpcConnection.as(
              watched.service.token(),
              ContentWriteServiceGrpc.newBlockingStub(connection.channel())
                  .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata)));
      writes.create(CreateRequest.newBuilder().setKey("team_members").addFields(fields).build());
    }
    Span applied = span(GRPC_TRACE, "apply create");
    assertThat(ancestors(applied)).contains(CLIENT);
  }

  /** The ids of all spans before it, as far as they have come. */
  private List<String> ancestors(Span span) {
    Map<String, String> parents = new HashMap<>();
    await("the spans before " + span.name())
        .atMost(PATIENCE)
        .until(
            () -> {
              watched
                  .collector
                  .spans(span.trace())
                  .forEach(one -> parents.put(one.id(), one.parent()));
              return parents.containsKey(span.parent());
            });
    return Stream.iterate(span.id(), Objects::nonNull, parents::get).toList();
  }

  @Test
  void noTokenGoesIntoATrace() throws Exception {
    watched.get("/v2/content/team_members/?levels=2&auth_token=" + watched.service.token());
    await("the span of the read").atMost(PATIENCE).until(() -> watched.collector.saw("levels=2&"));
    assertThat(watched.collector.saw("auth_token=REDACTED")).isTrue();
    assertThat(watched.collector.saw(watched.service.token())).isFalse();
  }

  @Test
  void everyLineOfTheLogIsAnObjectWithTheDocumentedKeys() throws Exception {
    // A machine that is slow to start may be warned of it before anything of ours begins.
    List<String> lines =
        watched
            .service
            .creamery()
            .output()
            .lines()
            .dropWhile(line -> !line.startsWith("{"))
            .filter(line -> !line.isBlank())
            .toList();
    assertThat(lines).anyMatch(line -> line.contains("Creamery is ready on port"));
    for (String line : lines) {
      JsonNode object = JSON.readTree(line);
      assertThat(object.path("timestamp").asText()).as(line).isNotEmpty();
      assertThat(object.path("level").asText()).as(line).isIn("INFO", "WARN", "ERROR");
      assertThat(object.path("loggerName").asText()).as(line).isNotEmpty();
      assertThat(object.path("threadName").asText()).as(line).isNotEmpty();
      assertThat(object.path("message").asText()).as(line).isNotEmpty();
    }
  }

  @Test
  void saysWhichVersionRuns() throws Exception {
    assertThat(watched.get("/q/info")).contains("\"version\":");
    assertThat(watched.head("/q/info")).isEqualTo(200);
  }

  @Test
  void thePageOfMetricsNamesAllThatThereAre() throws Exception {
    assertThat(MetricNames.in("deploy/docs/metrics.md"))
        .containsAll(MetricNames.ours(watched.get("/q/metrics")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/docs/metrics.md",
        "deploy/docs/operations.md",
        "deploy/observability/grafana/creamery.json",
        "deploy/observability/prometheus/alerts.yml"
      })
  void everyMetricThatIsSpokenOfIsThere(String file) throws Exception {
    Set<String> known = MetricNames.known(watched.get("/q/metrics"));
    assertThat(MetricNames.in(file)).isSubsetOf(known);
  }

  @Test
  void everyAlertSaysWhatToDo() throws Exception {
    Path root = Path.of(System.getProperty("creamery.root"));
    List<String> headings =
        Files.readAllLines(root.resolve("deploy/docs/operations.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    List<String> alerts =
        Files.readAllLines(root.resolve("deploy/observability/prometheus/alerts.yml")).stream()
            .filter(line -> line.contains("- alert: "))
            .map(line -> line.replace("- alert: ", "").strip())
            .toList();
    assertThat(alerts).isNotEmpty();
    assertThat(headings).containsAll(alerts);
  }
}
