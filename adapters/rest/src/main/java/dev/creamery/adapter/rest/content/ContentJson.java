package dev.creamery.adapter.rest.content;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.VersionPage;
import dev.creamery.application.read.VersionView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content as the content API has always shown it. */
final class ContentJson {
  private ContentJson() {}

  static byte[] item(ItemView item) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          json.writeFieldName("data");
          ValueWriter.write(json, item.content());
          json.writeEndObject();
        });
  }

  /** A part of one collection, with what leads to the others. */
  static byte[] page(String key, ContentPage page, PageParameters parameters) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          new ListMeta(parameters, page.count(), page.nextCursor()).write(json);
          data(json, Map.of(key, page.items()));
          json.writeEndObject();
        });
  }

  /** Items of several collections. */
  static byte[] collections(Map<String, List<ItemView>> byKey) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          data(json, byKey);
          json.writeEndObject();
        });
  }

  private static void data(JsonGenerator json, Map<String, List<ItemView>> byKey)
      throws IOException {
    json.writeObjectFieldStart("data");
    for (Map.Entry<String, List<ItemView>> collection : byKey.entrySet()) {
      json.writeArrayFieldStart(collection.getKey());
      for (ItemView item : collection.getValue()) {
        ValueWriter.write(json, item.content());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A part of the history of an item. */
  static byte[] versions(VersionPage page, PageParameters parameters) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          new ListMeta(parameters, page.count(), Optional.empty()).write(json);
          json.writeArrayFieldStart("data");
          for (VersionView version : page.versions()) {
            version(json, version);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void version(JsonGenerator json, VersionView version) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", version.version());
    json.writeStringField("status", version.status().code());
    json.writeBooleanField("deleted", version.deleted());
    json.writeStringField("updated_at", version.updatedAt().toString());
    json.writeStringField("editor", version.editor());
    json.writeStringField("operation", OperationJson.location(version.operation()));
    json.writeEndObject();
  }
}
