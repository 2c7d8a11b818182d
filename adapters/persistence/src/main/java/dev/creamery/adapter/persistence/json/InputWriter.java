package dev.creamery.adapter.persistence.json;

import dev.creamery.domain.field.InputValue;
import java.util.Map;

/** Writes each kind of input. */
record InputWriter(JsonWriter out) implements InputValue.Cases<Void> {
  void object(Map<String, InputValue> members) {
    out.beginObject();
    members.forEach(
        (name, value) -> {
          out.name(name);
          value.match(this);
        });
    out.endObject();
  }

  @Override
  public Void text(InputValue.Text text) {
    out.text(text.value());
    return null;
  }

  @Override
  public Void number(InputValue.Num number) {
    out.number(number.value());
    return null;
  }

  @Override
  public Void bool(InputValue.Bool bool) {
    out.bool(bool.value());
    return null;
  }

  @Override
  public Void nothing(InputValue.Nothing nothing) {
    out.nothing();
    return null;
  }

  @Override
  public Void many(InputValue.Many many) {
    out.beginArray();
    many.values().forEach(value -> value.match(this));
    out.endArray();
    return null;
  }

  @Override
  public Void members(InputValue.Members members) {
    object(members.values());
    return null;
  }
}
