package dev.creamery.adapter.rest.content;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import java.io.IOException;
import java.util.List;
import java.util.Map;

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

  /** A page of one collection, with what leads to the others. */
  static byte[] page(String key, ContentPage page, ReadParameters parameters) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          meta(json, page.count(), parameters);
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

  private static void meta(JsonGenerator json, long count, ReadParameters parameters)
      throws IOException {
    long page = parameters.page();
    long last = parameters.pages(count);
    json.writeObjectFieldStart("meta");
    json.writeNumberField("count", count);
    neighbour(json, "next_page", page < last, page + 1);
    // From beyond the end the way back leads to the last page that has something.
    neighbour(json, "previous_page", page > 1, Math.min(page - 1, last));
    json.writeEndObject();
  }

  private static void neighbour(JsonGenerator json, String name, boolean exists, long page)
      throws IOException {
    if (exists) {
      json.writeNumberField(name, page);
    } else {
      json.writeNullField(name);
    }
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
}
