package dev.creamery.e2e.observability;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.ServiceMode;
import dev.creamery.e2e.webhook.Sink;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A service with everything by which it can be watched, and something that hears its webhooks. */
final class Watched implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Collector collector;
  final Sink sink;
  final ServiceMode service;
  private final HttpClient http = HttpClient.newHttpClient();

  Watched(Path folder) throws IOException {
    collector = new Collector();
    sink = new Sink();
    service =
        new ServiceMode(
            folder,
            Map.of(
                "CREAMERY_TRACES_ENDPOINT",
                collector.url(),
                "CREAMERY_LOG_FORMAT",
                "json",
                "CREAMERY_OUTBOUND_ALLOW",
                "127.0.0.1/32",
                "CREAMERY_SECRET_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "100ms"));
    post("/manage/v1/webhooks", "{\"url\":\"%s\"}".formatted(sink.url()));
    letEverythingHappenOnce();
  }

  private void letEverythingHappenOnce() throws IOException {
    post("/v2/content/", "{\"key\":\"team_members\",\"fields\":[{\"name\":\"Ann\"}]}");
    await("the first webhook is counted")
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/q/metrics").contains("creamery_webhook_attempts_seconds_count"));
  }

  /** Sends a request; what it was answered. */
  JsonNode post(String path, String body, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.creamery().uri(path))
            .header("Authorization", "Token " + service.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return JSON.readTree(text(request.build()));
  }

  /** What a GET is answered with. */
  String get(String path) throws IOException {
    return text(HttpRequest.newBuilder(service.creamery().uri(path)).build());
  }

  /** The status that a HEAD is answered with. */
  int head(String path) throws IOException {
    return send(HttpRequest.newBuilder(service.creamery().uri(path))
            .method("HEAD", BodyPublishers.noBody())
            .build())
        .statusCode();
  }

  private String text(HttpRequest request) throws IOException {
    return send(request).body();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    service.close();
    sink.close();
    collector.close();
  }
}
