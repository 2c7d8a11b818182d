package dev.creamery.adapter.grpc.value;

import dev.creamery.domain.field.CleanText;
import dev.creamery.domain.field.InputBounds;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.ListValue;
import dev.creamery.proto.collections.v1.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of one message and keeps count of them. Refuses with INVALID_ARGUMENT, naming
 * the place.
 */
public final class ValueReader {
  private static final InputValue TRUE = new InputValue.Bool(true);
  private static final InputValue FALSE = new InputValue.Bool(false);
  private static final InputValue NULL = new InputValue.Nothing();

  private int values;

  /** The members of an object that stands in a field of the message. */
  public Map<String, InputValue> read(String field, Fields fields) {
    return members(new Place(null, field), fields, 0);
  }

  /** A value that stands in a field of the message. */
  public InputValue read(String field, Value value) {
    return value(new Place(null, field), value, 0);
  }

  /** The members of each of the objects that stand in a repeated field of the message. */
  public List<Map<String, InputValue>> read(String field, List<Fields> elements) {
    List<Map<String, InputValue>> read = new ArrayList<>(elements.size());
    Place all = new Place(null, field);
    for (int i = 0; i < elements.size(); i++) {
      read.add(members(all.element(i), elements.get(i), 0));
    }
    return read;
  }

  private Map<String, InputValue> members(Place place, Fields fields, int depth) {
    if (fields.getValuesCount() > InputBounds.MAX_MEMBERS) {
      throw place.refused(
          ErrorCode.TOO_MANY, "Give at most " + InputBounds.MAX_MEMBERS + " members.");
    }
    Map<String, InputValue> members = new LinkedHashMap<>();
    fields
        .getValuesMap()
        .forEach(
            (name, value) ->
                members.put(
                    clean(place, name), value(place.member(name), value, deeper(place, depth))));
    return members;
  }

  private InputValue value(Place place, Value value, int depth) {
    if (++values > InputBounds.MAX_VALUES) {
      throw place.refused(
          ErrorCode.TOO_MANY, "Give at most " + InputBounds.MAX_VALUES + " values in a message.");
    }
    return switch (value.getKindCase()) {
      case NULL_VALUE -> NULL;
      case STRING_VALUE -> new InputValue.Text(clean(place, value.getStringValue()));
      case NUMBER_VALUE -> new InputValue.Num(number(place, value.getNumberValue()));
      case BOOL_VALUE -> value.getBoolValue() ? TRUE : FALSE;
      case LIST_VALUE -> many(place, value.getListValue(), deeper(place, depth));
      case STRUCT_VALUE -> new InputValue.Members(members(place, value.getStructValue(), depth));
      case KIND_NOT_SET ->
          throw place.refused(
              ErrorCode.WRONG_TYPE, "Set one kind of value; null_value clears a field.");
    };
  }

  private InputValue many(Place place, ListValue list, int depth) {
    List<InputValue> many = new ArrayList<>(list.getValuesCount());
    for (int i = 0; i < list.getValuesCount(); i++) {
      many.add(value(place.element(i), list.getValues(i), depth));
    }
    return new InputValue.Many(many);
  }

  private static int deeper(Place place, int depth) {
    if (depth == InputBounds.MAX_DEPTH) {
      throw place.refused(
          ErrorCode.TOO_MANY, "Nest lists and objects at most " + InputBounds.MAX_DEPTH + " deep.");
    }
    return depth + 1;
  }

  private static BigDecimal number(Place place, String text) {
    return Numbers.parse(text)
        .orElseThrow(
            () ->
                place.refused(
                    ErrorCode.WRONG_TYPE,
                    "Write a number as JSON does, such as -12.50, with at most "
                        + InputBounds.MAX_DIGITS
                        + " digits before and after the point."));
  }

  private static String clean(Place place, String text) {
    String fault = CleanText.fault(text);
    if (fault != null) {
      throw place.refused(ErrorCode.WRONG_TYPE, fault + ".");
    }
    return text;
  }
}
