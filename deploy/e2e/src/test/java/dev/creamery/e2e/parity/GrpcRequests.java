package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.proto.collections.v1.ContentReadServiceListRequest;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.Filter;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.Presentation;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.RestoreRequest;
import java.util.ArrayList;
import java.util.List;

/** The bodies of scenarios as messages. */
final class GrpcRequests {
  private GrpcRequests() {}

  static CreateRequest create(JsonNode body) {
    return CreateRequest.newBuilder()
        .setKey(body.path("key").asText(""))
        .setStatusValue(status(body))
        .addAllFields(elements(body))
        .setLocale(body.path("locale").asText(""))
        .setDryRun(body.path("dry_run").asBoolean())
        .build();
  }

  static ReplaceRequest replace(String key, long id, JsonNode body) {
    ReplaceRequest.Builder request =
        ReplaceRequest.newBuilder()
            .setKey(key)
            .setId(id)
            .setStatusValue(status(body))
            .setLocale(body.path("locale").asText(""))
            .setDryRun(body.path("dry_run").asBoolean());
    elements(body).forEach(request::setFields);
    return request.build();
  }

  static PatchRequest patch(String key, long id, JsonNode body) {
    PatchRequest.Builder request =
        PatchRequest.newBuilder()
            .setKey(key)
            .setId(id)
            .setStatusValue(status(body))
            .setLocale(body.path("locale").asText(""))
            .setDryRun(body.path("dry_run").asBoolean());
    elements(body).forEach(request::setFields);
    return request.build();
  }

  static DeleteRequest delete(String key, long id, JsonNode body) {
    return DeleteRequest.newBuilder()
        .setKey(key)
        .setId(id)
        .setDryRun(body.path("dry_run").asBoolean())
        .build();
  }

  static RestoreRequest restore(String key, long id, JsonNode body) {
    RestoreRequest.Builder request =
        RestoreRequest.newBuilder()
            .setKey(key)
            .setId(id)
            .setDryRun(body.path("dry_run").asBoolean());
    if (body.has("version")) {
      request.setVersion(body.get("version").asLong());
    }
    return request.build();
  }

  private static List<Fields> elements(JsonNode body) {
    JsonNode fields = body.path("fields");
    List<Fields> elements = new ArrayList<>();
    if (fields.isObject()) {
      elements.add(Values.fields(fields));
    }
    if (fields.isArray()) {
      fields.forEach(one -> elements.add(Values.fields(one)));
    }
    return elements;
  }

  private static int status(JsonNode body) {
    return switch (body.path("status").asText("")) {
      case "" -> 0;
      case "draft" -> 1;
      case "published" -> 2;
      default -> 9;
    };
  }

  static Presentation presentation(JsonNode body) {
    Presentation.Builder presentation =
        Presentation.newBuilder()
            .setLocale(body.path("locale").asText(""))
            .setPreview(body.path("preview").asBoolean() || body.path("preview").asInt() == 1);
    if (body.has("levels")) {
      presentation.setLevels(body.get("levels").asInt());
    }
    return presentation.build();
  }

  static ContentReadServiceListRequest list(String key, JsonNode body) {
    ContentReadServiceListRequest.Builder request =
        ContentReadServiceListRequest.newBuilder()
            .setKey(key)
            .setPresentation(presentation(body))
            .setOrder(body.path("order").asText(""))
            .setQuery(body.path("query").asText(""))
            .setCursor(body.path("cursor").asText(""));
    if (body.has("page_size")) {
      request.setPageSize(body.get("page_size").asInt());
    }
    if (body.has("offset")) {
      request.setOffset(body.get("offset").asInt());
    }
    body.path("filters")
        .forEach(
            one ->
                request.addFilters(
                    Filter.newBuilder()
                        .setField(one.path("field").asText())
                        .setOperator(one.path("operator").asText("eq"))
                        .setValue(one.path("value").asText())));
    return request.build();
  }
}
