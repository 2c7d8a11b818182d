package dev.creamery.application.bulk;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References to items of earlier lines: {@code {"$ref":17}}, wherever a value may stand. */
final class LineReferences {
  private static final String MEMBER = "$ref";

  private LineReferences() {}

  /** What stands behind each {@code $ref}. */
  static List<InputValue> in(Map<String, InputValue> element) {
    List<InputValue> found = new ArrayList<>();
    element.values().forEach(value -> collect(value, found));
    return found;
  }

  private static void collect(InputValue value, List<InputValue> found) {
    if (value instanceof InputValue.Many many) {
      many.values().forEach(one -> collect(one, found));
    } else if (value instanceof InputValue.Members members) {
      if (isReference(members)) {
        found.add(members.values().get(MEMBER));
      } else {
        members.values().values().forEach(one -> collect(one, found));
      }
    }
  }

  /** The same element with the id of its item for each line, of which none may be missing. */
  static Map<String, InputValue> resolved(
      Map<String, InputValue> element, Map<Integer, Long> items) {
    Map<String, InputValue> resolved = new LinkedHashMap<>();
    element.forEach((name, value) -> resolved.put(name, resolved(value, items)));
    return resolved;
  }

  private static InputValue resolved(InputValue value, Map<Integer, Long> items) {
    if (value instanceof InputValue.Many many) {
      return new InputValue.Many(many.values().stream().map(one -> resolved(one, items)).toList());
    }
    if (!(value instanceof InputValue.Members members)) {
      return value;
    }
    InputValue line = members.values().get(MEMBER);
    return isReference(members) && line instanceof InputValue.Num number
        ? new InputValue.Num(BigDecimal.valueOf(item(number, items)))
        : new InputValue.Members(resolved(members.values(), items));
  }

  private static long item(InputValue.Num line, Map<Integer, Long> items) {
    Long item = items.get(line.value().intValueExact());
    if (item == null) {
      throw new IllegalArgumentException("Nothing is known of line " + line.value());
    }
    return item;
  }

  private static boolean isReference(InputValue.Members members) {
    return members.values().size() == 1 && members.values().containsKey(MEMBER);
  }
}
