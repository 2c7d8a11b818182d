package dev.creamery.adapter.persistence.read;

import dev.creamery.application.port.out.ItemQueries.Selection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** Counts items: by what writers have noted, and only where content matters by looking. */
final class CountSql {
  static final String NOTED =
      """
      SELECT coalesce(sum(items), 0)::bigint FROM (
        SELECT items FROM item_count
        WHERE org = $1 AND collection = $2 AND locale = $3 AND state = ANY ($4)
        UNION ALL
        SELECT items FROM item_count_change
        WHERE org = $1 AND collection = $2 AND locale = $3 AND state = ANY ($4)
      ) AS noted
      """;

  private CountSql() {}

  static Statement of(Selection selection) {
    if (selection.takesAnyContent()) {
      return new Statement(NOTED, noted(selection));
    }
    Parameters parameters = new Parameters();
    SelectionSql where = SelectionSql.of(selection, parameters);
    return Statement.planned("SELECT count(*) FROM item WHERE " + where.where(), parameters);
  }

  private static Tuple noted(Selection selection) {
    return Tuple.tuple()
        .addLong(selection.organization().value())
        .addString(selection.collection().value())
        .addString(selection.locale().code())
        .addArrayOfString(states(selection).toArray(String[]::new));
  }

  /** The states that are counted for a selection, as writers note them. */
  static List<String> states(Selection selection) {
    if (selection.deleted()) {
      return List.of("deleted");
    }
    return selection.drafts() ? List.of("published", "draft") : List.of("published");
  }
}
