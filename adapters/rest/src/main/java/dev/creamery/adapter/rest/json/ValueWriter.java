package dev.creamery.adapter.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes an {@link InputValue}, each kind as the JSON that it came from. */
public final class ValueWriter implements InputValue.Cases<Void> {
  private final JsonGenerator json;

  private ValueWriter(JsonGenerator json) {
    this.json = json;
  }

  public static void write(JsonGenerator json, InputValue value) {
    value.match(new ValueWriter(json));
  }

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
          for (InputValue value : many.values()) {
            value.match(this);
          }
          json.writeEndArray();
        });
  }

  @Override
  public Void members(InputValue.Members members) {
    return written(
        () -> {
          json.writeStartObject();
          for (Map.Entry<String, InputValue> member : members.values().entrySet()) {
            json.writeFieldName(member.getKey());
            member.getValue().match(this);
          }
          json.writeEndObject();
        });
  }

  private interface Step {
    void run() throws IOException;
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
