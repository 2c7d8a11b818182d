package dev.creamery.e2e.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.NodeProject;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of each change of an item, and that receivers can tell whose it is. */
class WebhookIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Sink sink = new Sink();
  private final Path data;
  private final RunningCreamery creamery;

  WebhookIT(@TempDir Path folder) throws IOException {
    data = folder.resolve("data");
    creamery = start(RunningCreamery.freePort());
    assertThat(
            admin()
                .write(
                    "PUT",
                    "/manage/v1/collections/products",
                    """
                    {"fields":[{"key":"name","type":"short_text","required":true},
                               {"key":"rank","type":"number"}]}
                    """)
                .outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  private RunningCreamery start(int port) {
    Map<String, String> environment = Map.of("CREAMERY_OUTBOUND_ALLOW", "127.0.0.1/32");
    return RunningCreamery.start(port, environment, "--data", data.toString()).awaitReady();
  }

  private Api admin() {
    return new Api(creamery.port(), TokensFile.in(data).admin());
  }

  private Api writer() {
    return new Api(creamery.port(), TokensFile.in(data).write());
  }

  @AfterEach
  void leaveNothingRunning() {
    creamery.close();
    sink.close();
    DataFolderProcesses.killAll(data);
  }

  /** Makes an endpoint for the sink; its secret. */
  private String listen(String payload) throws Exception {
    String wish = "{\"url\":\"%s\",\"payload\":\"%s\"}".formatted(sink.url(), payload);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + creamery.port() + "/manage/v1/webhooks"))
            .header("Authorization", "Token " + TokensFile.in(data).admin())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wish))
            .build();
    JsonNode made =
        JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    return made.path("secret").asText();
  }

  private long create(String status, String fields) throws IOException {
    String body =
        "{\"key\":\"products\",\"status\":\"%s\",\"fields\":[%s]}".formatted(status, fields);
    Api.Answer answer = writer().write("POST", "/v2/content/", body);
    JsonNode operation = writer().get(answer.operation() + "?wait=20");
    return operation.at("/commands/0/item_id").asLong();
  }

  private void change(String method, long item, String body) {
    Api.Answer answer = writer().write(method, "/v2/content/products/" + item + "/", body);
    assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void everyTransitionIsToldInTheDocumentedBody() throws Exception {
    String secret = listen("documented");
    long item = create("draft", "{\"name\":\"Headphones\"}");
    change("PATCH", item, "{\"fields\":{\"rank\":1}}");
    change("PATCH", item, "{\"status\":\"published\"}");
    change("PATCH", item, "{\"fields\":{\"name\":\"Headphones Pro\"}}");
    change("PATCH", item, "{\"status\":\"draft\"}");
    change("DELETE", item, "");
    long other = create("published", "{\"name\":\"Cable\"}");
    change("DELETE", other, "");

    await().atMost(LONG).until(() -> sink.heard().size() >= 8);
    assertThat(bodies(item))
        .containsExactly(
            body(item, "Headphones", "draft", "draft"),
            body(item, "Headphones", "draft", "draft"),
            body(item, "Headphones", "published", "published"),
            body(item, "Headphones Pro", "published", "published"),
            body(item, "Headphones Pro", "draft", "unpublished"),
            body(item, "Headphones Pro", "deleted", "delete"));
    assertThat(bodies(other))
        .containsExactly(
            body(other, "Cable", "published", "published"),
            body(other, "Cable", "deleted", "delete"));
    for (Sink.Heard heard : sink.heard()) {
      verify(secret, heard);
    }
    verifyInNode(secret);
  }

  private List<String> bodies(long item) {
    return sink.heard().stream()
        .map(Sink.Heard::body)
        .filter(body -> body.contains("[_id=" + item + "]"))
        .map(body -> body.replaceFirst("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?=\")", "<time>"))
        .toList();
  }

  private String body(long item, String label, String status, String event) {
    return ("{\"data\":{\"id\":\"products\",\"itemid\":\"/v2/content/?keys=products[_id=%d]\","
            + "\"label\":\"%s\",\"editor\":\"standalone write\",\"timestamp\":\"<time>\","
            + "\"locale\":null,\"status\":\"%s\"},"
            + "\"webhook\":{\"event\":\"collectionitem.%s\",\"target\":\"%s\"}}")
        .formatted(item, label, status, event, sink.url());
  }

  private static void verify(String secret, Sink.Heard heard) throws Exception {
    new Webhook(secret)
        .verify(
            heard.body(),
            Map.of(
                "webhook-id", List.of(heard.header("Webhook-id")),
                "webhook-timestamp", List.of(heard.header("Webhook-timestamp")),
                "webhook-signature", List.of(heard.header("Webhook-signature"))));
  }

  /** With the library that receivers in JavaScript use. */
  private void verifyInNode(String secret) throws IOException {
    Path program = Files.createDirectory(data.resolveSibling("program"));
    NodeProject receiver = NodeProject.install("webhook-node", program);
    Path requests = program.resolve("requests.json");
    JSON.writeValue(requests.toFile(), sink.heard().stream().map(WebhookIT::request).toList());

    JsonNode saw = receiver.run("verify.js", secret, requests.toString());

    assertThat(saw.path("verified").asInt()).isEqualTo(sink.heard().size());
    assertThat(saw.path("tampered").asInt()).isZero();
    assertThat(saw.path("renamed").asInt()).isZero();
  }

  private static Map<String, Object> request(Sink.Heard heard) {
    Map<String, String> headers =
        Map.of(
            "webhook-id", heard.header("Webhook-id"),
            "webhook-timestamp", heard.header("Webhook-timestamp"),
            "webhook-signature", heard.header("Webhook-signature"));
    return Map.of("headers", headers, "body", heard.body());
  }
}
