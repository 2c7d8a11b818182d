package dev.creamery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What a server answered.
 *
 * @param json missing where the body is no JSON
 */
record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<byte[]> response) {
    return of(response, response.body());
  }

  /** An answer whose body was read already. */
  static Answer of(HttpResponse<?> response, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return new Answer(response.statusCode(), response.headers(), text, parse(text));
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** The answer itself, where it has this status; else the command ends with what it says. */
  Answer expecting(int wanted) {
    if (status == wanted) {
      return this;
    }
    throw status >= 500 || status == 429
        ? Failed.unreachable("The server cannot: " + says())
        : Failed.refused("The server refuses: " + says());
  }

  /** What was wrong, as the server says it. */
  private String says() {
    String detail = json.path("detail").asText();
    String text = detail.isEmpty() ? body : detail;
    return text.isEmpty() ? "HTTP " + status : text + " (HTTP " + status + ")";
  }

  /** A header; empty where there is none. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
