package dev.creamery.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * Which things are meant, by their labels.
 *
 * @param labels that they have to have, each with this value
 * @param expressions of the operator {@code In}
 */
record Selector(JsonNode labels, JsonNode expressions) {

  /** As most kinds have it. */
  static Selector of(JsonNode selector) {
    return new Selector(selector.path("matchLabels"), selector.path("matchExpressions"));
  }

  /** As a Service has it. */
  static Selector ofLabels(JsonNode labels) {
    return new Selector(labels, labels.path("none"));
  }

  boolean selects(JsonNode thing) {
    JsonNode has = thing.at("/metadata/labels");
    boolean labelled =
        labels.properties().stream()
            .allMatch(label -> label.getValue().equals(has.get(label.getKey())));
    return labelled
        && StreamSupport.stream(expressions.spliterator(), false)
            .allMatch(expression -> holds(expression, has.path(expression.path("key").asText())));
  }

  private static boolean holds(JsonNode expression, JsonNode value) {
    if (!expression.path("operator").asText().equals("In")) {
      throw new IllegalArgumentException("unknown here: " + expression);
    }
    return StreamSupport.stream(expression.path("values").spliterator(), false)
        .anyMatch(value::equals);
  }
}
