package dev.creamery.e2e.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's clients for other languages were seen to send, letter by letter. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordedRequestsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Garage garage;

  RecordedRequestsIT(@TempDir Path folder) {
    garage = new Garage(folder.resolve("data"));
  }

  @AfterAll
  void leaveNothingRunning() {
    garage.close();
  }

  private HttpResponse<byte[]> send(
      String method, String target, BodyPublisher body, String... headers) throws Exception {
    String path = target.replace("READ", garage.readToken()).replace("WRITE", garage.writeToken());
    return http.send(
        HttpRequest.newBuilder(URI.create(garage.base() + path))
            .method(method, body)
            .headers(headers)
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** A read, which has to be answered 200 in JSON. */
  private JsonNode get(String target, String client) throws Exception {
    HttpResponse<byte[]> answer =
        send(
            "GET",
            target,
            BodyPublishers.noBody(),
            "content-type",
            "application/json",
            "x-butter-client",
            client,
            "accept-encoding",
            "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    return json(answer);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    boolean zipped = answer.headers().firstValue("content-encoding").isPresent();
    return JSON.readTree(
        zipped
            ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
            : answer.body());
  }

  @Test
  void javaScriptListsACollection() throws Exception {
    JsonNode answer =
        get("/content/cars/?locale=en&fields.color=red&levels=2&auth_token=READ", "JS/2.0.0");
    assertThat(answer.at("/data/cars")).hasSize(1);
    assertThat(answer.at("/data/cars/0/brand/name").asText()).isEqualTo("Trabant");
    assertThat(answer.at("/meta/count").asInt()).isEqualTo(1);
    JsonNode testing = get("/content/cars/?auth_token=WRITE&test=1&preview=1", "JS/2.0.0");
    assertThat(testing.at("/data/cars")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/content/cars,brands/?auth_token=READ",
        "/content/?keys=cars,brands&auth_token=READ",
        "/content/?keys=cars%2Cbrands&auth_token=READ",
        "/content?auth_token=READ&keys=cars,brands"
      })
  void javaScriptPythonGoAndDartReadSeveralCollections(String target) throws Exception {
    JsonNode answer = get(target, "Python/2.1.1");
    assertThat(answer.has("meta")).isFalse();
    assertThat(answer.at("/data/cars")).hasSize(2);
    assertThat(answer.at("/data/brands/0/name").asText()).isEqualTo("Trabant");
  }

  @Test
  void javaScriptTellsWhatWentWrongByTheDetail() throws Exception {
    HttpResponse<byte[]> answer =
        send(
            "GET",
            "/content/undefined/?auth_token=READ",
            BodyPublishers.noBody(),
            "x-butter-client",
            "JS/2.0.0");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).at("/detail").asText()).isEqualTo("Not found.");
  }

  @Test
  void javaSendsItsPreviewTwice() throws Exception {
    JsonNode answer =
        get("/content/cars/?auth_token=READ&preview=0&preview=0&locale=en", "Java/1.10");
    assertThat(answer.at("/data/cars")).hasSize(2);
  }

  @Test
  void phpReadsWithBooleansAsWords() throws Exception {
    JsonNode answer =
        get("/content/?keys=cars&locale=en&preview=true&auth_token=WRITE", "PHP/3.0.1");
    assertThat(answer.at("/data/cars")).hasSize(3);
    assertThat(answer.at("/data/cars/0/meta/id").isInt()).isTrue();
  }

  @Test
  void phpWritesChangesAndDeletes() throws Exception {
    String[] headers = {
      "authorization",
      "Token " + garage.writeToken(),
      "content-type",
      "application/json",
      "x-butter-client",
      "PHP/3.0.1",
      "accept-encoding",
      "gzip",
      "user-agent",
      "GuzzleHttp/7"
    };
    HttpResponse<byte[]> created =
        send(
            "POST",
            "/content/",
            BodyPublishers.ofString(
                "{\"status\":\"published\",\"fields\":[{\"name\":\"Wartburg\"}],\"key\":\"brands\"}"),
            headers);
    assertThat(created.statusCode()).isEqualTo(202);
    assertThat(json(created).at("/status").asText()).isEqualTo("pending");
    long brand = garage.write("brands", "draft", "{\"en\":{\"name\":\"Robur\"}}");
    HttpResponse<byte[]> changed =
        send(
            "PATCH",
            "/content/brands/" + brand + "/",
            BodyPublishers.ofString("{\"id\":" + brand + ",\"fields\":{\"name\":\"Barkas\"}}"),
            headers);
    assertThat(changed.statusCode()).isEqualTo(202);
    HttpResponse<byte[]> deleted =
        send("DELETE", "/content/brands/" + brand + "/", BodyPublishers.ofString(""), headers);
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
  }

  @Test
  void pythonFiltersACollection() throws Exception {
    JsonNode answer = get("/content/cars/?fields.color=blue&auth_token=READ", "Python/2.1.1");
    assertThat(answer.at("/data/cars/0/color").asText()).isEqualTo("blue");
    assertThat(answer.at("/meta/next_page").isNull()).isTrue();
  }

  @Test
  void goReadsByKeys() throws Exception {
    JsonNode answer = get("/content/?auth_token=READ&keys=cars", "Go/2.3.0");
    assertThat(answer.at("/data/cars")).hasSize(2);
  }
}
