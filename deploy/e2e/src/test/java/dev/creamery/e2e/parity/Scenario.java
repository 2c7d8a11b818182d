package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One call that is made through both doors, a line of {@code scenarios.ndjson}:
 *
 * <pre>{@code
 * {"claim":"…","given":{…},"before":["delete"],"do":"patch","body":{…},"answered":"NOT_FOUND"}
 * }</pre>
 *
 * @param claim what must hold
 * @param given the fields of an item that there is before; {@code $item} stands for its id
 * @param before what is done to that item first
 * @param call {@code create}, {@code replace}, {@code patch}, {@code delete}, {@code restore},
 *     {@code get}, {@code list}, {@code putSchema}, {@code planSchema}, {@code getSchema} or {@code
 *     deleteSchema}
 * @param as whose token is used: {@code write} unless said otherwise
 * @param body what is sent, as over REST
 * @param answered the name of the status code that both doors must answer: {@code OK} unless said
 *     otherwise
 * @param loosely whether the doors have other words for it, since they name things differently
 */
record Scenario(
    String claim,
    JsonNode given,
    List<String> before,
    String call,
    String as,
    JsonNode body,
    String answered,
    boolean loosely) {
  static Scenario of(JsonNode line) {
    List<String> before = new ArrayList<>();
    line.path("before").forEach(one -> before.add(one.asText()));
    return new Scenario(
        line.path("claim").asText(),
        line.path("given"),
        before,
        line.path("do").asText(),
        line.path("as").asText("write"),
        line.path("body"),
        line.path("answered").asText("OK"),
        line.path("loosely").asBoolean());
  }

  /** A call that prepares another. */
  static Scenario prepare(String call, JsonNode body) {
    return new Scenario("", MissingNode.getInstance(), List.of(), call, "write", body, "OK", false);
  }

  /** The same with the id of its item in place. */
  Scenario about(long item) {
    String text = body.isMissingNode() ? "{}" : body.toString();
    JsonNode placed = Json.read(text.replace("\"$item\"", String.valueOf(item)));
    return new Scenario(claim, given, before, call, as, placed, answered, loosely);
  }

  boolean hasItem() {
    return given.isObject();
  }
}
