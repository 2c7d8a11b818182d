package dev.creamery.adapter.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.page.PageList;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;

/** Pages as JSON. */
final class PageJson {
  private PageJson() {}

  static JsonWriter.Content one(InputValue.Members page) {
    return json -> {
      json.writeStartObject();
      json.writeFieldName("data");
      ValueWriter.write(json, page);
      json.writeEndObject();
    };
  }

  /** Some of the pages, with what leads to the others. */
  static JsonWriter.Content list(PageList list, PageParameters parameters) {
    return json -> {
      json.writeStartObject();
      meta(json, list.count(), parameters.page(), parameters.pageSize());
      json.writeArrayFieldStart("data");
      for (InputValue.Members page : list.pages()) {
        ValueWriter.write(json, page);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void meta(JsonGenerator json, long count, long page, long pageSize)
      throws IOException {
    long last = Math.max(1, (count + pageSize - 1) / pageSize);
    json.writeObjectFieldStart("meta");
    json.writeNumberField("count", count);
    json.writeObjectField("next_page", page < last ? page + 1 : null);
    // From beyond the end the way back leads to the last page that has something.
    json.writeObjectField("previous_page", page > 1 ? Math.min(page - 1, last) : null);
    json.writeEndObject();
  }
}
