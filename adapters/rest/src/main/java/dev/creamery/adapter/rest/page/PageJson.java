package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.PageMeta;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.page.PageList;
import dev.creamery.domain.field.InputValue;

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
      new PageMeta(list.count(), parameters.page(), parameters.pageSize()).write(json);
      json.writeArrayFieldStart("data");
      for (InputValue.Members page : list.pages()) {
        ValueWriter.write(json, page);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
