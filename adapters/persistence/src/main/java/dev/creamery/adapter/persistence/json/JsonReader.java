package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON texts that this service wrote itself. */
final class JsonReader {
  /** Bounds were set at the door: what was once accepted must never become unreadable. */
  private static final StreamReadConstraints UNBOUNDED =
      StreamReadConstraints.builder()
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  // Names are few and known: a table of them saves making them anew, interning would only lock.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(UNBOUNDED)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private JsonReader() {}

  /** Reads a value, beginning at its first token. */
  interface Steps<T> {
    T read(JsonParser parser) throws IOException;
  }

  /**
   * Reads one value.
   *
   * @throws UncheckedIOException where the text is not JSON: it was written by something else
   */
  static <T> T read(String json, Steps<T> steps) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return steps.read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
