package dev.creamery.adapter.persistence.read;

import dev.creamery.application.read.Order;
import java.util.Optional;

/**
 * One thing that a list is ordered by, in SQL.
 *
 * @param expression its value for an {@code item}
 * @param name what that is called among the columns found
 * @param type of the value
 */
record OrderColumn(
    String expression, String name, String type, boolean nullable, boolean descending) {
  private static final String EPOCH = "timestamptz 'epoch'";

  static OrderColumn of(Order order, int index, String locale, Parameters parameters) {
    String name = "k" + index;
    if (order instanceof Order.ByField by) {
      FieldColumn column =
          new FieldColumn(by.field(), locale, parameters.text(by.field().storedAs()));
      boolean nullable = !column.sortType().equals("boolean");
      return new OrderColumn(
          column.sortKey(), name, column.sortType(), nullable, order.descending());
    }
    boolean created = ((Order.ByTime) order).time() == Order.Time.CREATED;
    return new OrderColumn(
        created ? "item.created_at" : "item.updated_at",
        name,
        "timestamptz",
        false,
        order.descending());
  }

  /** The value as the key of a position, read from the rows found. */
  String asKey() {
    return type.equals("timestamptz")
        ? "((extract(epoch FROM i." + name + ") * 1000000)::bigint)::text"
        : "i." + name + "::text";
  }

  /** The value that the key of a position tells. */
  String value(String key, Parameters parameters) {
    String parameter = parameters.text(key);
    return type.equals("timestamptz")
        ? "(" + EPOCH + " + " + parameter + "::bigint * interval '1 microsecond')"
        : parameter + "::" + type + (type.equals("text") ? " COLLATE \"C\"" : "");
  }

  /** The condition that an item comes after this key. */
  String after(Optional<String> key, Parameters parameters) {
    if (key.isEmpty()) {
      return "false";
    }
    String beyond = expression + (descending ? " < " : " > ") + value(key.get(), parameters);
    return nullable ? "(" + beyond + " OR " + expression + " IS NULL)" : beyond;
  }

  /** The condition that an item has just this key. */
  String same(Optional<String> key, Parameters parameters) {
    return key.map(known -> expression + " = " + value(known, parameters))
        .orElse(expression + " IS NULL");
  }

  /** How items are ordered by it; what has no value comes last. */
  String order(String column) {
    return column + direction(descending) + (nullable ? " NULLS LAST" : "");
  }

  static String direction(boolean descending) {
    return descending ? " DESC" : "";
  }
}
