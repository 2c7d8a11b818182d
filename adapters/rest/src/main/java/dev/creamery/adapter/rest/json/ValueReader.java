package dev.creamery.adapter.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.creamery.domain.field.CleanText;
import dev.creamery.domain.field.InputBounds;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of one document and keeps count of them. */
final class ValueReader {
  private static final InputValue TRUE = new InputValue.Bool(true);
  private static final InputValue FALSE = new InputValue.Bool(false);
  private static final InputValue NULL = new InputValue.Nothing();

  private final JsonParser parser;
  private int values;

  ValueReader(JsonParser parser) {
    this.parser = parser;
  }

  InputValue read(JsonToken token, int depth) throws IOException {
    if (++values > InputBounds.MAX_VALUES) {
      throw refused("There are more than " + InputBounds.MAX_VALUES + " values");
    }
    return switch (token) {
      case VALUE_STRING -> new InputValue.Text(clean(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new InputValue.Num(number());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      case START_OBJECT -> members(deeper(depth));
      case START_ARRAY -> many(deeper(depth));
      default -> throw refused("A value was expected");
    };
  }

  private int deeper(int depth) {
    if (depth == InputBounds.MAX_DEPTH) {
      throw refused("Arrays and objects nest deeper than " + InputBounds.MAX_DEPTH);
    }
    return depth + 1;
  }

  private InputValue members(int depth) throws IOException {
    Map<String, InputValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = clean(parser.currentName());
      if (members.size() == InputBounds.MAX_MEMBERS) {
        throw refused("An object has more than " + InputBounds.MAX_MEMBERS + " members");
      }
      if (members.containsKey(name)) {
        throw refused("An object has two members of the same name");
      }
      members.put(name, read(parser.nextToken(), depth));
    }
    return new InputValue.Members(members);
  }

  private InputValue many(int depth) throws IOException {
    List<InputValue> many = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      many.add(read(token, depth));
      token = parser.nextToken();
    }
    return new InputValue.Many(many);
  }

  private BigDecimal number() throws IOException {
    BigDecimal number;
    try {
      number = parser.getDecimalValue();
    } catch (NumberFormatException | ArithmeticException e) {
      throw tooManyDigits();
    }
    if (!InputBounds.allow(number)) {
      throw tooManyDigits();
    }
    return number;
  }

  private JsonRefused tooManyDigits() {
    return refused(
        "A number has more than " + InputBounds.MAX_DIGITS + " digits when written out in full");
  }

  private String clean(String text) {
    String fault = CleanText.fault(text);
    if (fault != null) {
      throw refused(fault);
    }
    return text;
  }

  JsonRefused refused(String complaint) {
    return new JsonRefused(Place.in(complaint, parser.currentTokenLocation()));
  }
}
