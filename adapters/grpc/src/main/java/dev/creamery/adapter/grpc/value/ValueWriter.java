package dev.creamery.adapter.grpc.value;

import dev.creamery.domain.field.InputValue;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.ListValue;
import dev.creamery.proto.collections.v1.NullValue;
import dev.creamery.proto.collections.v1.Value;
import java.util.Map;

/** Writes an {@link InputValue} as a message, numbers digit by digit. */
public final class ValueWriter implements InputValue.Cases<Value> {
  private static final ValueWriter WRITER = new ValueWriter();

  private ValueWriter() {}

  public static Value write(InputValue value) {
    return value.match(WRITER);
  }

  public static Fields write(Map<String, InputValue> members) {
    Fields.Builder fields = Fields.newBuilder();
    members.forEach((name, value) -> fields.putValues(name, write(value)));
    return fields.build();
  }

  @Override
  public Value text(InputValue.Text text) {
    return Value.newBuilder().setStringValue(text.value()).build();
  }

  @Override
  public Value number(InputValue.Num number) {
    return Value.newBuilder().setNumberValue(number.value().toPlainString()).build();
  }

  @Override
  public Value bool(InputValue.Bool bool) {
    return Value.newBuilder().setBoolValue(bool.value()).build();
  }

  @Override
  public Value nothing(InputValue.Nothing nothing) {
    return Value.newBuilder().setNullValue(NullValue.NULL_VALUE_UNSPECIFIED).build();
  }

  @Override
  public Value many(InputValue.Many many) {
    ListValue.Builder list = ListValue.newBuilder();
    many.values().forEach(value -> list.addValues(write(value)));
    return Value.newBuilder().setListValue(list).build();
  }

  @Override
  public Value members(InputValue.Members members) {
    return Value.newBuilder().setStructValue(write(members.values())).build();
  }
}
