package dev.creamery.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The examples of a document. What has one name in one operation belongs together: what is sent,
 * and what is answered. A name without an answer is answered without a body.
 */
record Document(JsonNode root) {
  /** Reads first, deletes last, so that nothing is gone before it is asked for. */
  private static final List<String> ORDER = List.of("get", "post", "put", "patch", "delete");

  private static final String JSON = "application/json";

  List<Example> examples() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    operations.sort(Comparator.comparingInt(operation -> ORDER.indexOf(operation.method())));
    return operations.stream().flatMap(operation -> examples(operation).stream()).toList();
  }

  private record Operation(String path, String method, JsonNode said) {}

  private List<Example> examples(Operation operation) {
    List<Example> examples = new ArrayList<>();
    Set<String> answered = new LinkedHashSet<>();
    JsonNode responses = operation.said().path("responses");
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      for (Map.Entry<String, JsonNode> media : response.getValue().path("content").properties()) {
        for (Map.Entry<String, JsonNode> each : media.getValue().path("examples").properties()) {
          answered.add(each.getKey());
          JsonNode answer = each.getValue().path("value");
          examples.add(example(operation, each.getKey(), response, media.getKey(), answer));
        }
      }
    }
    for (String name : asked(operation.said())) {
      if (answered.add(name)) {
        examples.add(example(operation, name, bare(responses), JSON, MissingNode.getInstance()));
      }
    }
    return examples;
  }

  /** The names of everything that is sent. */
  private static Set<String> asked(JsonNode operation) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameter.path("examples").fieldNames().forEachRemaining(names::add);
    }
    body(operation).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode body(JsonNode operation) {
    return operation.path("requestBody").path("content").path(bodyType(operation)).path("examples");
  }

  /** The one media type that a body may have. */
  private static String bodyType(JsonNode operation) {
    Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
    return types.hasNext() ? types.next() : JSON;
  }

  private static Map.Entry<String, JsonNode> bare(JsonNode responses) {
    return responses.properties().stream()
        .filter(each -> !each.getValue().has("content") && !each.getValue().has("$ref"))
        .findFirst()
        .orElseThrow();
  }

  private Example example(
      Operation operation,
      String name,
      Map.Entry<String, JsonNode> response,
      String accept,
      JsonNode answer) {
    Map<String, String> parts = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode parameter : operation.said().path("parameters")) {
      JsonNode value = parameter.path("examples").path(name).path("value");
      switch (value.isMissingNode() ? "" : parameter.path("in").asText()) {
        case "path" -> parts.put(parameter.path("name").asText(), value.asText());
        case "header" -> headers.put(parameter.path("name").asText(), value.asText());
        case "query" -> put(query, parameter.path("name").asText(), value);
        default -> {}
      }
    }
    JsonNode body = body(operation.said()).path(name).path("value");
    JsonNode security = operation.said().path("security");
    return new Example(
        operation.said().path("operationId").asText() + "/" + name + " as " + accept,
        operation.method().toUpperCase(Locale.ROOT),
        new Address(operation.path(), parts, query),
        headers,
        body.isTextual() || body.isMissingNode() ? body.asText() : body.toString(),
        bodyType(operation.said()),
        security.findPath("token").path(0).asText(),
        !security.findPath("queryToken").isMissingNode(),
        accept,
        Integer.parseInt(response.getKey()),
        answer,
        promised(response.getValue()));
  }

  /** An object stands for parameters of its own, one for each member. */
  private static void put(Map<String, String> query, String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(each -> query.put(each.getKey(), each.getValue().asText()));
    } else {
      query.put(name, value.asText());
    }
  }

  private List<String> promised(JsonNode response) {
    List<String> promised = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      if (resolved(header.getValue()).path("required").asBoolean()) {
        promised.add(header.getKey());
      }
    }
    return promised;
  }

  /** A refusal that several operations share, to who accepts this media type. */
  record Refusal(String name, String accept, int status, JsonNode answer) {}

  /** The names of all examples of such refusals. */
  Set<String> sharedExamples() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode response : root.path("components").path("responses")) {
      for (JsonNode media : response.path("content")) {
        media.path("examples").fieldNames().forEachRemaining(names::add);
      }
    }
    return names;
  }

  /** The refusals that the operation of an example shares, in every notation. */
  List<Refusal> refusals(Example example) {
    String method = example.method().toLowerCase(Locale.ROOT);
    JsonNode operation = root.path("paths").path(example.address().template()).path(method);
    List<Refusal> refusals = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getValue().has("$ref")) {
        int status = Integer.parseInt(response.getKey());
        JsonNode content = resolved(response.getValue()).path("content");
        for (Map.Entry<String, JsonNode> media : content.properties()) {
          for (Map.Entry<String, JsonNode> each : media.getValue().path("examples").properties()) {
            JsonNode answer = each.getValue().path("value");
            refusals.add(new Refusal(each.getKey(), media.getKey(), status, answer));
          }
        }
      }
    }
    return refusals;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }
}
