package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way by REST. */
record RestDoor(HttpClient http, URI base, Tokens tokens) implements Door {
  @Override
  public long create(JsonNode fields) {
    JsonNode body = Json.object().put("key", COLLECTION).set("fields", fields);
    HttpResponse<String> answer = send("POST", "/v2/content/", "write", body, "application/json");
    return Json.read(answer.body()).at("/commands/0/item_id").asLong();
  }

  @Override
  public Outcome call(Scenario scenario, long item) {
    JsonNode body = scenario.body();
    String key = body.path("key").asText(COLLECTION);
    String locale = body.path("locale").asText("");
    String query =
        (locale.isEmpty() ? "?" : "?locale=" + locale + "&")
            + "dry_run="
            + body.path("dry_run").asBoolean();
    String path = "/v2/content/" + key + "/" + body.path("id").asLong(item) + "/";
    return switch (scenario.call()) {
      case "create" -> write("POST", "/v2/content/" + query, scenario);
      case "replace" -> write("PUT", path + query, scenario);
      case "patch" -> write("PATCH", path + query, scenario);
      case "delete" -> write("DELETE", path + query, scenario);
      case "restore" ->
          body.has("version")
              ? write(
                  "POST", path + "versions/" + body.get("version") + "/restore/" + query, scenario)
              : write("POST", path + "restore/" + query, scenario);
      case "get" -> read(path + "?" + options(body), scenario, "/data");
      case "list" -> read("/v2/content/" + key + "/?" + options(body), scenario, "/data/" + key);
      case "putSchema" -> manage("PUT", key, "", scenario);
      case "planSchema" -> manage("POST", key, "/plan", scenario);
      case "getSchema" -> manage("GET", key, "", scenario);
      case "deleteSchema" ->
          manage("DELETE", key, body.path("force").asBoolean() ? "?force=true" : "", scenario);
      default -> throw new IllegalArgumentException(scenario.call());
    };
  }

  private static String options(JsonNode body) {
    List<String> options = new ArrayList<>();
    for (String name :
        List.of("locale", "levels", "preview", "order", "page_size", "query", "cursor", "offset")) {
      if (body.has(name)) {
        options.add(name + "=" + body.get(name).asText().replace(" ", "%20"));
      }
    }
    body.path("filters")
        .forEach(
            one ->
                options.add(
                    "fields."
                        + one.path("field").asText()
                        + "%5B"
                        + one.path("operator").asText("eq")
                        + "%5D="
                        + one.path("value").asText()));
    return String.join("&", options);
  }

  private Outcome write(String method, String path, Scenario scenario) {
    HttpResponse<String> answer =
        send(method, path, scenario.as(), scenario.body(), "application/json");
    if (answer.statusCode() != 200) {
      return refused(method, path, scenario, answer);
    }
    JsonNode operation = Json.read(answer.body());
    List<String> told = new ArrayList<>(List.of(operation.path("status").asText()));
    List<JsonNode> shown = new ArrayList<>();
    for (JsonNode command : operation.path("commands")) {
      command.path("errors").forEach(error -> told.add(error(error)));
      if (operation.path("dry_run").asBoolean()) {
        told.add("tried");
        if (command.path("item").isObject()) {
          shown.add(Json.comparable(command.path("item")));
        }
        continue;
      }
      String at = "/v2/content/" + command.path("collection").asText() + "/";
      HttpResponse<String> read =
          send("GET", at + command.path("item_id").asLong() + "/?preview=1", "write", null, "*/*");
      if (read.statusCode() == 200) {
        shown.add(Json.comparable(Json.read(read.body()).path("data")));
      }
    }
    return Outcome.ok(told, shown);
  }

  private static String error(JsonNode error) {
    String place = error.path("pointer").asText().replaceFirst("^/", "").replace('/', '.');
    return place + ": " + error.path("code").asText() + ": " + error.path("detail").asText();
  }

  private Outcome read(String path, Scenario scenario, String pointer) {
    HttpResponse<String> answer = send("GET", path, scenario.as(), null, "application/json");
    if (answer.statusCode() != 200) {
      return refused("GET", path, scenario, answer);
    }
    return Outcome.ok(List.of(), List.of(Json.comparable(Json.read(answer.body()).at(pointer))));
  }

  private Outcome manage(String method, String key, String rest, Scenario scenario) {
    String path = "/manage/v1/collections/" + key + rest;
    JsonNode body = scenario.body().path("definition");
    HttpResponse<String> answer = send(method, path, scenario.as(), body, "application/json");
    if (answer.statusCode() / 100 != 2) {
      return refused(method, path, scenario, answer);
    }
    return answer.body().isEmpty()
        ? Outcome.ok(List.of(), List.of())
        : Outcome.ok(List.of(), List.of(Json.comparable(Json.read(answer.body()))));
  }

  /** Refused writes leave no trace: the same is asked again for the codes. */
  private Outcome refused(
      String method, String path, Scenario scenario, HttpResponse<String> answer) {
    JsonNode body = method.equals("GET") ? null : sent(scenario);
    JsonNode plain = Json.read(answer.body());
    JsonNode problem =
        Json.read(send(method, path, scenario.as(), body, "application/problem+json").body());
    List<String> names = new ArrayList<>();
    plain
        .properties()
        .forEach(
            member ->
                member
                    .getValue()
                    .forEach(message -> names.add(member.getKey() + ": " + message.asText())));
    List<String> codes = new ArrayList<>();
    problem.path("errors").forEach(error -> codes.add(error.path("code").asText()));
    return Outcome.refused(
        code(answer.statusCode()), plain.path("detail").asText(""), names, codes);
  }

  private static JsonNode sent(Scenario scenario) {
    return scenario.body().has("definition") ? scenario.body().get("definition") : scenario.body();
  }

  private static String code(int status) {
    return switch (status) {
      case 400, 403 -> "INVALID_ARGUMENT";
      case 401 -> "UNAUTHENTICATED";
      case 404 -> "NOT_FOUND";
      case 409 -> "FAILED_PRECONDITION";
      case 503 -> "UNAVAILABLE";
      default -> "HTTP " + status;
    };
  }

  private HttpResponse<String> send(
      String method, String path, String as, @Nullable JsonNode body, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Accept", accept)
            .header("Prefer", "wait=20")
            .header("Content-Type", "application/json");
    tokens.of(as).ifPresent(token -> request.header("Authorization", "Token " + token));
    request.method(
        method,
        body == null || body.isMissingNode()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(body.toString()));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
