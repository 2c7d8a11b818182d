package dev.creamery.adapter.rest.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.creamery.domain.field.InputBounds;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;

/**
 * Reads one JSON document (RFC 8259) into an {@link InputValue}, in one pass and without a tree in
 * between. Strict where leniency would let two readers see different things: UTF-8 only, no member
 * twice, no NUL, no lone surrogates, nothing after the value. Bounded in depth, members, values and
 * digits, so that no document costs more than its length.
 */
public final class JsonReader {
  private static final int MAX_ECHO = 32;
  private static final int MAX_NAME = 1_000;

  // Names are not pooled: a pool is shared by all tenants, and one could fill it with rubbish.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .errorReportConfiguration(
              ErrorReportConfiguration.builder().maxErrorTokenLength(MAX_ECHO).build())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(InputBounds.MAX_DEPTH + 1)
                  .maxNumberLength(InputBounds.MAX_DIGITS)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  private JsonReader() {}

  /**
   * Reads a document.
   *
   * @throws JsonRefused where it is not taken
   */
  public static InputValue read(byte[] document) {
    CharBuffer text = Utf8.decode(document);
    int start = text.arrayOffset() + text.position();
    try (JsonParser parser = FACTORY.createParser(text.array(), start, text.remaining())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonRefused("The body is empty. Send a JSON object.");
      }
      ValueReader values = new ValueReader(parser);
      InputValue value = values.read(first, 0);
      if (parser.nextToken() != null) {
        throw values.refused("There is something after the end of the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new JsonRefused(Place.in(e.getOriginalMessage(), e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }
}
