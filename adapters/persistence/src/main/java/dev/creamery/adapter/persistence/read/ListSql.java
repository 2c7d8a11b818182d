package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the statement that finds one part of one list. */
final class ListSql {
  /**
   * The planner knows nothing of how the values of a partial index are spread, and would rather
   * walk by id past a million items than sort the few in the range. It cannot walk by this.
   */
  private static final String SORTED_ID = "(item.id + 0)";

  private final Parameters parameters = new Parameters();
  private final SelectionSql selection;
  private final List<OrderColumn> columns = new ArrayList<>();
  private final boolean newestFirst;
  private final String id;

  ListSql(Selection selection, Ordering ordering) {
    this.selection = SelectionSql.of(selection, parameters);
    this.newestFirst = ordering.newestFirst();
    this.id = isRange(selection) && ordering.orders().isEmpty() ? SORTED_ID : "item.id";
    for (int i = 0; i < ordering.orders().size(); i++) {
      columns.add(OrderColumn.of(ordering.orders().get(i), i, this.selection.locale(), parameters));
    }
  }

  /** How the key of the n-th order is called in the rows. */
  static String keyName(int order) {
    return "key" + order;
  }

  Statement slice(int limit, long offset) {
    return statement(Optional.empty(), limit, offset);
  }

  Statement after(Optional<Position> last, int limit) {
    return statement(last, limit, 0);
  }

  private Statement statement(Optional<Position> last, int limit, long offset) {
    String most = parameters.number(limit);
    String from = parameters.number(offset);
    List<String> parts = parts(last);
    String found =
        parts.size() == 1
            ? parts.get(0)
            // The second part is not even begun where the first gives enough.
            : "SELECT * FROM ("
                + parts.stream()
                    .map(part -> "(" + part + "\n LIMIT " + most + " + " + from + ")")
                    .collect(Collectors.joining("\nUNION ALL\n"))
                + ") AS parts";
    String sql =
        ItemRows.with(found + "\n LIMIT " + most + " OFFSET " + from, keys(), orderOfRows());
    return Statement.planned(sql, parameters);
  }

  /** One list, or two that follow each other: items with a value, then those without. */
  private List<String> parts(Optional<Position> last) {
    if (columns.isEmpty()) {
      return List.of(part(last.map(at -> beyondId(at.id())).orElse("true"), ""));
    }
    if (columns.size() > 1 || columns.get(0).descending() != newestFirst) {
      return List.of(part(last.map(this::beyond).orElse("true"), everyColumn()));
    }
    // With one column and one direction an index gives every part in its order.
    OrderColumn column = columns.get(0);
    String order = column.expression() + OrderColumn.direction(column.descending()) + ", ";
    List<String> parts = new ArrayList<>();
    if (last.isEmpty() || last.get().keys().get(0).isPresent()) {
      parts.add(part(last.map(at -> beyondRow(column, at)).orElse(present(column)), order));
    }
    if (column.nullable()) {
      boolean within = last.isPresent() && last.get().keys().get(0).isEmpty();
      String from = within ? " AND " + beyondId(last.orElseThrow().id()) : "";
      parts.add(part(column.expression() + " IS NULL" + from, order));
    }
    return parts;
  }

  private static String present(OrderColumn column) {
    return column.nullable() ? column.expression() + " IS NOT NULL" : "true";
  }

  private String part(String condition, String order) {
    String values =
        columns.stream()
            .map(column -> ", " + column.expression() + " AS " + column.name())
            .collect(Collectors.joining());
    return "SELECT item.*"
        + values
        + "\nFROM item WHERE "
        + selection.where()
        + "\n  AND "
        + condition
        + "\n ORDER BY "
        + order
        + id
        + OrderColumn.direction(newestFirst);
  }

  private static boolean isRange(Selection selection) {
    return selection.filters().stream()
        .anyMatch(filter -> filter.field().indexed() && filter.operator().isRange());
  }

  private String everyColumn() {
    return columns.stream()
        .map(column -> column.order(column.expression()) + ", ")
        .collect(Collectors.joining());
  }

  private String beyondId(long id) {
    return "item.id" + (newestFirst ? " < " : " > ") + parameters.number(id);
  }

  private String beyondRow(OrderColumn column, Position last) {
    return "("
        + column.expression()
        + ", item.id)"
        + (newestFirst ? " < " : " > ")
        + "("
        + column.value(last.keys().get(0).orElseThrow(), parameters)
        + ", "
        + parameters.number(last.id())
        + ")";
  }

  /** Beyond in one column, and the same in all before it. */
  private String beyond(Position last) {
    List<String> ways = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Optional<String> key = last.keys().get(i);
      ways.add("(" + same + columns.get(i).after(key, parameters) + ")");
      same.append(columns.get(i).same(key, parameters)).append(" AND ");
    }
    ways.add("(" + same + beyondId(last.id()) + ")");
    return "(" + String.join(" OR ", ways) + ")";
  }

  private String keys() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      keys.append(", ").append(columns.get(i).asKey()).append(" AS ").append(keyName(i));
    }
    return keys.toString();
  }

  private String orderOfRows() {
    return columns.stream()
            .map(column -> column.order("i." + column.name()) + ", ")
            .collect(Collectors.joining())
        + "i.id"
        + OrderColumn.direction(newestFirst);
  }
}
