package dev.creamery.adapter.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.creamery.application.port.out.JsonText;
import dev.creamery.domain.field.InputValue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON with Jackson. */
@Singleton
final class JacksonText implements JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  @Override
  public String write(InputValue value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      value.match(new Writer(json));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return text.toString();
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Writes each kind of value. */
  private record Writer(JsonGenerator json) implements InputValue.Cases<Void> {
    @Override
    public Void text(InputValue.Text text) {
      return written(() -> json.writeString(text.value()));
    }

    @Override
    public Void number(InputValue.Num number) {
      return written(() -> json.writeNumber(number.value()));
    }

    @Override
    public Void bool(InputValue.Bool bool) {
      return written(() -> json.writeBoolean(bool.value()));
    }

    @Override
    public Void nothing(InputValue.Nothing nothing) {
      return written(json::writeNull);
    }

    @Override
    public Void many(InputValue.Many many) {
      return written(
          () -> {
            json.writeStartArray();
            many.values().forEach(value -> value.match(this));
            json.writeEndArray();
          });
    }

    @Override
    public Void members(InputValue.Members members) {
      return written(
          () -> {
            json.writeStartObject();
            for (var member : members.values().entrySet()) {
              json.writeFieldName(member.getKey());
              member.getValue().match(this);
            }
            json.writeEndObject();
          });
    }

    @SuppressWarnings("NullAway") // There is no value of type Void but null.
    private static Void written(Step step) {
      try {
        step.run();
      } catch (IOException e) {
        throw new UncheckedIOException("Writing to memory cannot fail", e);
      }
      return null;
    }
  }
}
