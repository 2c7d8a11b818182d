package dev.creamery.e2e.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.webhook.Sink;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Creamery with the organization that the examples speak of, written over its API. */
final class Library implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATOR = "operator-of-the-library";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final RunningCreamery creamery;
  private final Map<String, String> tokens = new HashMap<>(Map.of("operator", OPERATOR));

  /** Of something that there is in a part of the API: of one of its tokens, of its operations. */
  private final Map<String, String> ids = new HashMap<>();

  /** Where its endpoints are. */
  private final Sink sink;

  Library(Path data) throws IOException {
    this.data = data;
    this.sink = new Sink();
    this.creamery =
        RunningCreamery.start(
                RunningCreamery.freePort(),
                Map.of(
                    "CREAMERY_OPERATOR_TOKEN", OPERATOR, "CREAMERY_OUTBOUND_ALLOW", "127.0.0.1/32"),
                "--data",
                data.toString())
            .awaitReady();
    found();
    define();
    write();
  }

  private void found() {
    JsonNode made =
        call(
            "operator",
            "POST",
            "organizations",
            "{\"name\":\"Library\",\"locales\":[\"en\",\"es\"]}");
    tokens.put("admin", made.at("/admin_token/token").asText());
    tokens.put("read", issue("site", "read").path("token").asText());
    tokens.put("write", issue("editor", "write").path("token").asText());
    ids.put("tokens", issue("old", "read").path("id").asText());
  }

  private JsonNode issue(String name, String scope) {
    String wish = "{\"name\":\"%s\",\"scope\":\"%s\"}".formatted(name, scope);
    return call("admin", "POST", "tokens", wish);
  }

  private void define() {
    define(
        "authors",
        """
        {"name":"Authors","fields":[
          {"key":"name","label":"Name","type":"short_text","required":true,"max_length":80},
          {"key":"born","type":"date"},
          {"key":"mentor","type":"reference","target":"authors"}]}
        """);
    define(
        "books",
        """
        {"name":"Books","fields":[
          {"key":"title","type":"short_text","required":true},
          {"key":"year","type":"number","integer":true},
          {"key":"author","type":"reference","target":"authors"}]}
        """);
    define(
        "shelves",
        "{\"name\":\"Shelves\",\"fields\":[{\"key\":\"label\",\"type\":\"short_text\"}]}");
    // What was managed is heard of a moment later where content is written.
    for (String key : List.of("authors", "books", "shelves")) {
      await()
          .until(() -> send("read", "GET", "/v2/content/" + key + "/?locale=es", "").has("data"));
    }
  }

  private void define(String key, String definition) {
    call("admin", "PUT", "collections/" + key, definition);
  }

  private void write() {
    ids.put(
        "operations",
        item("authors", "published", "{\"name\":\"Ada Lovelace\",\"born\":\"1815-12-10\"}"));
    item(
        "books",
        "published",
        """
        {"en":{"title":"Notes","year":1843,"author":1},"es":{"title":"Notas","year":1843}}
        """);
    item("books", "draft", "{\"title\":\"To be written\"}");
    item("books", "published", "{\"title\":\"Lost\",\"year\":1799}");
    tellOfTheLoss(() -> send("write", "DELETE", "/v2/content/books/4/", ""));
    item("authors", "published", "{\"name\":\"Charles Babbage\"}");
    item("authors", "published", "{\"name\":\"Nobody\"}");
    page(
        "home", "{\"title\":\"Welcome\",\"page_type\":\"landing\",\"fields\":{\"hero\":\"Hello\"}");
    page("about", "{\"title\":\"About\"");
    page("old", "{\"title\":\"Old\"");
    upload("ferns.txt", "A fern has leaves.\n", "About ferns");
    upload("moss.txt", "Moss has none.\n", "");
    // No item is of that collection.
    ids.put("webhooks", listen("/reviews", "\"collections\":[\"reviews\"]"));
  }

  /** Makes an endpoint; its id. */
  private String listen(String path, String wishes) {
    String wish = "{\"url\":\"%s\",%s}".formatted(sink.url(path), wishes);
    return call("admin", "POST", "webhooks", wish).path("id").asText();
  }

  /** An endpoint hears of this and of nothing else. */
  private void tellOfTheLoss(Runnable loss) {
    String endpoint =
        listen("/lost", "\"events\":[\"collectionitem.delete\"],\"collections\":[\"books\"]");
    loss.run();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !deliveries("delivered").isEmpty() && !sink.heard().isEmpty());
    ids.put("deliveries", deliveries("delivered").path(0).path("id").asText());
    call("admin", "PATCH", "webhooks/" + endpoint, "{\"enabled\":false}");
  }

  private JsonNode deliveries(String status) {
    return call("admin", "GET", "webhooks/deliveries?status=" + status, "").path("data");
  }

  /** Writes an item and waits for it; answers the id of the operation. */
  private String item(String key, String status, String fields) {
    String body =
        "{\"key\":\"%s\",\"status\":\"%s\",\"fields\":[%s]}".formatted(key, status, fields);
    JsonNode operation = send("write", "POST", "/v2/content/", body);
    assertThat(operation.path("status").asText()).as("%s", operation).isEqualTo("succeeded");
    return operation.path("id").asText();
  }

  private void page(String slug, String beginning) {
    String body = beginning + ",\"status\":\"published\",\"slug\":\"" + slug + "\"}";
    assertThat(send("write", "POST", "/v2/pages/", body).path("status").asText())
        .isEqualTo("pending");
  }

  private void upload(String name, String content, String alt) {
    HttpRequest.Builder request =
        request("/manage/v1/media")
            .header("Authorization", "Token " + token("admin"))
            .header("Content-Type", Form.TYPE)
            .POST(
                BodyPublishers.ofString(
                    Form.file(name, content) + Form.text("alt", alt) + Form.END));
    assertThat(send(request).statusCode()).isEqualTo(201);
  }

  private JsonNode call(String role, String method, String path, String body) {
    return send(role, method, "/manage/v1/" + path, body);
  }

  private JsonNode send(String role, String method, String path, String body) {
    HttpRequest.Builder request =
        request(path)
            .header("Authorization", "Token " + token(role))
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=20")
            .method(method, BodyPublishers.ofString(body));
    return json(send(request).body());
  }

  /** The request of an example, by who may send it. */
  HttpRequest.Builder request(Example example) {
    return anonymous(example).setHeader("Authorization", "Token " + token(example.role()));
  }

  /** The same with the token in the query. */
  HttpRequest.Builder byQuery(Example example) {
    return anonymous(example.asking("auth_token", token(example.role())));
  }

  /** The same without a token. */
  HttpRequest.Builder anonymous(Example example) {
    String path = example.address().toString();
    // Ids of ours are in no document: the one in the example stands for one that there is.
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replaceFirst("(?<=/" + id.getKey() + "/)" + Unlike.ID, id.getValue());
    }
    HttpRequest.Builder request =
        request(path)
            .header("Accept", example.accept())
            .method(example.method(), BodyPublishers.ofString(body(example)));
    example.headers().forEach(request::header);
    return example.body().isEmpty() ? request : request.header("Content-Type", type(example));
  }

  private static String body(Example example) {
    return isForm(example) ? Form.of(json(example.body())) : example.body();
  }

  private static String type(Example example) {
    return isForm(example) ? Form.TYPE : example.bodyType();
  }

  private static boolean isForm(Example example) {
    return Form.TYPE.startsWith(example.bodyType()) && !example.body().isEmpty();
  }

  /** A request to this Creamery, without a token. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(creamery.uri(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request.build(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + text, e);
    }
  }

  /** The secret of a token that may do what a role may. */
  String token(String role) {
    return String.valueOf(tokens.get(role));
  }

  @Override
  public void close() {
    creamery.close();
    sink.close();
    DataFolderProcesses.killAll(data);
  }
}
