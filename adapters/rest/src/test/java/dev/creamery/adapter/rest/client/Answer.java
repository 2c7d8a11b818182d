package dev.creamery.adapter.rest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** The first header of that name; null where there is none. */
  public @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The text at a JSON Pointer into the body; empty where there is none. */
  public String at(String pointer) {
    try {
      return JSON.readTree(body()).at(pointer).asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + body(), e);
    }
  }
}
