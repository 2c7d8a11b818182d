package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client sent, as JSON text: no digit of a number lost, members in their order. */
public final class InputJson {
  private InputJson() {}

  public static String write(InputValue value) {
    return JsonWriter.write(out -> value.match(new InputWriter(out)));
  }

  /** Writes an object of these members. */
  public static String write(Map<String, InputValue> members) {
    return JsonWriter.write(out -> new InputWriter(out).object(members));
  }

  /** Reads what {@link #write(InputValue)} wrote. */
  public static InputValue read(String json) {
    return JsonReader.read(json, InputJson::value);
  }

  /**
   * Reads an object.
   *
   * @throws ClassCastException where the text is another kind of value
   */
  public static InputValue.Members readMembers(String json) {
    return (InputValue.Members) read(json);
  }

  static InputValue value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> members(in);
      case START_ARRAY -> many(in);
      case VALUE_STRING -> new InputValue.Text(in.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new InputValue.Num(in.getDecimalValue());
      case VALUE_TRUE -> new InputValue.Bool(true);
      case VALUE_FALSE -> new InputValue.Bool(false);
      case VALUE_NULL -> new InputValue.Nothing();
      default -> throw new IOException("No JSON value begins with " + in.currentToken());
    };
  }

  private static InputValue members(JsonParser in) throws IOException {
    Map<String, InputValue> members = new LinkedHashMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      members.put(name, value(in));
    }
    return new InputValue.Members(members);
  }

  private static InputValue many(JsonParser in) throws IOException {
    List<InputValue> values = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(in));
    }
    return new InputValue.Many(values);
  }
}
