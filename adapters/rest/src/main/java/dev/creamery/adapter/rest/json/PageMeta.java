package dev.creamery.adapter.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * What a page of a list says of the others: {@code
 * "meta":{"count":25,"next_page":3,"previous_page":1}}.
 *
 * @param count how many elements there are on all pages
 * @param page from 1
 * @param pageSize from 1
 */
public record PageMeta(long count, long page, long pageSize) {
  /** Writes the member, in the object that was begun. */
  public void write(JsonGenerator json) throws IOException {
    long last = Math.max(1, (count + pageSize - 1) / pageSize);
    json.writeObjectFieldStart("meta");
    json.writeNumberField("count", count);
    json.writeObjectField("next_page", page < last ? page + 1 : null);
    // From beyond the end the way back leads to the last page that has something.
    json.writeObjectField("previous_page", page > 1 ? Math.min(page - 1, last) : null);
    json.writeEndObject();
  }
}
