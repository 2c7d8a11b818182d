package dev.creamery.e2e.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change is heard, signed, in the order of its item, at least once. */
class WebhookIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int ITEMS = 10;
  private static final int ROUNDS = 24;

  private final Sink sink = new Sink();
  private final Path data;
  private RunningCreamery creamery;

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
    Map<String, String> environment =
        Map.of("CREAMERY_OUTBOUND_ALLOW", "127.0.0.1/32", "CREAMERY_WEBHOOKS_LEASE", "30s");
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

    await().atMost(LONG).until(() -> sink.heard().size() >= 7);
    assertThat(bodies(item))
        .containsExactly(
            body(item, "Headphones", "draft", "draft"),
            body(item, "Headphones", "draft", "draft"),
            body(item, "Headphones", "published", "published"),
            body(item, "Headphones Pro", "published", "published"),
            body(item, "Headphones Pro", "draft", "unpublished"),
            body(item, "Headphones Pro", "deleted", "delete"));
    assertThat(bodies(other)).containsExactly(body(other, "Cable", "published", "published"));
    for (Sink.Heard heard : sink.heard()) {
      verify(secret, heard);
    }
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

  @Test
  void everyChangeIsHeardInOrderThoughTheServiceIsKilledThreeTimes() throws Exception {
    listen("full");
    List<Long> items = new ArrayList<>();
    for (int n = 0; n < ITEMS; n++) {
      items.add(create("published", "{\"name\":\"Item\",\"rank\":0}"));
    }
    Map<Long, Set<Integer>> ledger = new HashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (long item : items) {
        String body = "{\"fields\":{\"rank\":" + round + "}}";
        Api.Answer answer = writer().write("PATCH", "/v2/content/products/" + item + "/", body);
        if (answer.outcome() == Outcome.ACCEPTED) {
          ledger.computeIfAbsent(item, first -> new LinkedHashSet<>()).add(round);
        }
      }
      if (round % 6 == 0 && round < ROUNDS) {
        creamery.kill();
        creamery = start(creamery.port());
      }
    }

    for (long item : items) {
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> assertThat(ranks(item)).containsAll(ledger.getOrDefault(item, Set.of())));
    }
    for (long item : items) {
      assertThat(versions(item))
          .as("one id for a version, however often it is heard")
          .allSatisfy((version, ids) -> assertThat(ids).hasSize(1));
      List<Long> firstHeard = List.copyOf(order(item));
      assertThat(firstHeard).isSorted();
    }
  }

  private List<JsonNode> heard(long item) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (Sink.Heard one : sink.heard()) {
      if (one.body().contains("products[_id=" + item + "]")) {
        found.add(JSON.readTree(one.body()).path("data"));
      }
    }
    return found;
  }

  private List<Integer> ranks(long item) throws IOException {
    return heard(item).stream().map(data -> data.at("/item/rank").asInt()).toList();
  }

  /** The versions in the order in which each was heard first. */
  private Set<Long> order(long item) throws IOException {
    Set<Long> order = new LinkedHashSet<>();
    heard(item).forEach(data -> order.add(data.path("version").asLong()));
    return order;
  }

  private Map<Long, Set<String>> versions(long item) throws IOException {
    Map<Long, Set<String>> ids = new TreeMap<>();
    for (Sink.Heard one : sink.heard()) {
      if (one.body().contains("products[_id=" + item + "]")) {
        long version = JSON.readTree(one.body()).at("/data/version").asLong();
        ids.computeIfAbsent(version, first -> new LinkedHashSet<>()).add(one.header("Webhook-id"));
      }
    }
    return ids;
  }
}
