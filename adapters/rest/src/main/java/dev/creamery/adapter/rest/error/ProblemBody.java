package dev.creamery.adapter.rest.error;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the notation that the client asked for: {@code {"detail":…}} or errors by member, as
 * the content API has always said it, or RFC 9457.
 *
 * @param type the media type
 */
public record ProblemBody(String type, Buffer json) {
  private static final String PROBLEM_JSON = "application/problem+json";

  /**
   * Renders a problem.
   *
   * @param accept the Accept header; null where there is none
   */
  public static ProblemBody of(Problem problem, @Nullable String accept) {
    return accept != null && accept.contains(PROBLEM_JSON)
        ? body(PROBLEM_JSON, json -> standard(json, problem))
        : body("application/json", json -> plain(json, problem));
  }

  private static ProblemBody body(String type, JsonWriter.Content content) {
    return new ProblemBody(type, Buffer.buffer(JsonWriter.write(content)));
  }

  private static void plain(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    if (problem.errors().isEmpty()) {
      json.writeStringField("detail", problem.detail());
    }
    for (Map.Entry<String, List<String>> member : byName(problem.errors()).entrySet()) {
      json.writeArrayFieldStart(member.getKey());
      for (String message : member.getValue()) {
        json.writeString(message);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static Map<String, List<String>> byName(List<FieldError> errors) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    errors.forEach(
        error ->
            byName.computeIfAbsent(error.name(), name -> new ArrayList<>()).add(error.message()));
    return byName;
  }

  private static void standard(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "about:blank");
    json.writeStringField("title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase());
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      json.writeArrayFieldStart("errors");
      for (FieldError error : problem.errors()) {
        json.writeStartObject();
        json.writeStringField("pointer", error.pointer());
        json.writeStringField("code", error.code());
        json.writeStringField("detail", error.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
