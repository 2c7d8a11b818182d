package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A JSON text in the making. It grows in memory, where writing cannot fail. */
final class JsonWriter {
  private static final int USUAL_LENGTH = 1024;

  /** Beyond this many zeros a number gets an exponent: written out, it could fill the heap. */
  private static final int MAX_PLAIN_SCALE = 200;

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The text of one value, which these steps write. */
  static String write(Consumer<JsonWriter> steps) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator generator = JsonReader.FACTORY.createGenerator(text)) {
      steps.accept(new JsonWriter(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void in(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void beginObject() {
    in(generator::writeStartObject);
  }

  void endObject() {
    in(generator::writeEndObject);
  }

  void beginArray() {
    in(generator::writeStartArray);
  }

  void endArray() {
    in(generator::writeEndArray);
  }

  void name(String name) {
    in(() -> generator.writeFieldName(name));
  }

  void text(String value) {
    in(() -> generator.writeString(value));
  }

  void number(long value) {
    in(() -> generator.writeNumber(value));
  }

  /** Writes the digits of a number: every one, and plain where that is of a sensible length. */
  void number(BigDecimal value) {
    boolean plain = Math.abs((long) value.scale()) <= MAX_PLAIN_SCALE;
    in(() -> generator.writeNumber(plain ? value.toPlainString() : value.toString()));
  }

  void bool(boolean value) {
    in(() -> generator.writeBoolean(value));
  }

  void nothing() {
    in(generator::writeNull);
  }

  /** A member whose value is text. */
  void member(String name, String value) {
    name(name);
    text(value);
  }
}
