package dev.creamery.adapter.rest.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * What is said of a list besides what is in it: how much there is in all, and where it goes on.
 *
 * @param nextCursor empty where the list ends, and where it is not read by cursor
 */
record ListMeta(PageParameters parameters, long count, Optional<String> nextCursor) {
  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("meta");
    json.writeNumberField("count", count);
    switch (parameters.way()) {
      case PAGE -> pages(json);
      case OFFSET -> offsets(json);
      case CURSOR -> cursor(json);
    }
    json.writeEndObject();
  }

  private void pages(JsonGenerator json) throws IOException {
    long page = parameters.page();
    long last = parameters.pages(count);
    neighbour(json, "next_page", page < last, page + 1);
    // From beyond the end the way back leads to the last page that has something.
    neighbour(json, "previous_page", page > 1, Math.min(page - 1, last));
  }

  private void offsets(JsonGenerator json) throws IOException {
    long offset = parameters.offset();
    long next = offset + parameters.limit();
    neighbour(json, "next_offset", next < count, next);
    long back = Math.min(offset, Math.max(count, 1)) - parameters.limit();
    neighbour(json, "previous_offset", offset > 0, Math.max(0, back));
  }

  private void cursor(JsonGenerator json) throws IOException {
    if (nextCursor.isPresent()) {
      json.writeStringField("next_cursor", nextCursor.get());
    } else {
      json.writeNullField("next_cursor");
    }
  }

  private static void neighbour(JsonGenerator json, String name, boolean exists, long place)
      throws IOException {
    if (exists) {
      json.writeNumberField(name, place);
    } else {
      json.writeNullField(name);
    }
  }
}
