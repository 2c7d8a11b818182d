package dev.creamery.e2e.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/**
 * A Creamery with cars and brands in two locales, written over its API: a red and a blue car of one
 * brand, which is in English only, and a draft.
 */
final class Garage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final RunningCreamery creamery;
  private final TokensFile tokens;

  Garage(Path data) {
    this.data = data;
    this.creamery = RunningCreamery.standalone(data);
    this.tokens = TokensFile.in(data);
    manage("PATCH", "organization", "{\"locales\":[\"en\",\"es\"]}");
    manage(
        "PUT", "collections/brands", "{\"fields\":[{\"key\":\"name\",\"type\":\"short_text\"}]}");
    manage(
        "PUT",
        "collections/cars",
        """
        {"fields":[{"key":"color","type":"short_text"},{"key":"doors","type":"number"},
          {"key":"sold","type":"checkbox"},{"key":"brand","type":"reference","target":"brands"}]}
        """);
    for (String key : List.of("brands", "cars")) {
      awaitInSpanish(key);
    }
    long brand = write("brands", "published", "{\"en\":{\"name\":\"Trabant\"}}");
    write(
        "cars",
        "published",
        """
        {"en":{"color":"red","doors":4,"sold":true,"brand":%1$d},"es":{"color":"rojo","brand":%1$d}}
        """
            .formatted(brand));
    write("cars", "published", "{\"en\":{\"color\":\"blue\",\"doors\":2}}");
    write("cars", "draft", "{\"en\":{\"color\":\"grey\"}}");
  }

  private void manage(String method, String path, String body) {
    request(method, "/manage/v1/" + path, tokens.admin(), body);
  }

  /** What was managed is heard of a moment later where content is written. */
  private void awaitInSpanish(String key) {
    await()
        .until(
            () ->
                request("GET", "/v2/content/" + key + "/?locale=es", tokens.read(), "")
                    .has("data"));
  }

  /** Writes an item and waits for it; answers its id. */
  long write(String key, String status, String fields) {
    String body =
        "{\"key\":\"%s\",\"status\":\"%s\",\"fields\":[%s]}".formatted(key, status, fields);
    JsonNode operation = request("POST", "/v2/content/", tokens.write(), body);
    assertThat(operation.at("/status").asText()).as("%s", operation).isEqualTo("succeeded");
    return operation.at("/commands/0/item_id").asLong();
  }

  private JsonNode request(String method, String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(creamery.uri(path))
            .header("Authorization", "Token " + token)
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=20")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the API is, as clients are told: without a slash at the end. */
  String base() {
    return creamery.uri("/v2").toString();
  }

  String readToken() {
    return tokens.read();
  }

  String writeToken() {
    return tokens.write();
  }

  @Override
  public void close() {
    creamery.close();
    DataFolderProcesses.killAll(data);
  }
}
