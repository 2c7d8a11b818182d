package dev.creamery.adapter.rest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.adapter.rest.client.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The document as anybody can fetch it, without a token. */
record ServedDocument(JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An operation of it, with its route: {@code GET /v2/content/}. */
  record Described(String route, String path, JsonNode operation) {
    @Override
    public String toString() {
      return route;
    }
  }

  static ServedDocument fetch() {
    return new ServedDocument(read(text()));
  }

  static String text() {
    return Call.anonymous().get("/q/openapi?format=json").body();
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + json, e);
    }
  }

  List<Described> operations() {
    List<Described> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        all.add(described(method.getKey(), path.getKey(), method.getValue()));
      }
    }
    return all;
  }

  private static Described described(String method, String path, JsonNode operation) {
    return new Described(method.toUpperCase(Locale.ROOT) + " " + path, path, operation);
  }

  List<String> routes() {
    return operations().stream().map(Described::route).toList();
  }

  /** The node, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }
}
