package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Position;
import java.util.Optional;

/**
 * Makes the statement that walks through all items of a list by id. There are only few different
 * ones, so they are planned once for all.
 */
final class WalkSql {
  /** From here on it is cheaper to look up where the walk begins than to walk from the start. */
  private static final long FAR = 1L << BlockSql.NARROW;

  private final Selection selection;
  private final Parameters parameters = new Parameters();

  private WalkSql(Selection selection) {
    this.selection = selection;
  }

  static Statement slice(Selection selection, int limit, long offset) {
    WalkSql walk = new WalkSql(selection);
    return offset < FAR ? walk.from(0, limit, offset) : walk.fromBlock(limit, offset);
  }

  static Statement after(Selection selection, Optional<Position> last, int limit) {
    return new WalkSql(selection).from(last.map(Position::id).orElse(0L), limit, 0);
  }

  private Statement from(long last, int limit, long offset) {
    return statement(walk("> " + parameters.number(last), limit, parameters.number(offset)));
  }

  private Statement fromBlock(int limit, long offset) {
    String place = parameters.number(offset);
    return statement(
        "WITH "
            + new BlockSql(selection, parameters).find(place)
            + walk(
                ">= (SELECT block << %d FROM narrow)".formatted(BlockSql.NARROW),
                limit,
                "(SELECT " + place + " - before FROM narrow)"));
  }

  /**
   * Among equal collections, {@code (org, id)} would be the order too, and where most items are of
   * one collection the planner would walk by that past the items of all others. So the collection
   * is a range of one and leads the order: only the indexes by collection can give it.
   */
  private String walk(String begin, int limit, String skipped) {
    String collection = parameters.text(selection.collection().value());
    return """
        SELECT item.*
        FROM item WHERE item.org = %1$s AND item.collection BETWEEN %2$s AND %2$s
          AND item.id %3$s AND item.fields ? %4$s AND %5$s
        ORDER BY item.collection, item.id LIMIT %6$s OFFSET %7$s
        """
        .formatted(
            parameters.number(selection.organization().value()),
            collection,
            begin,
            parameters.text(selection.locale().code()),
            SelectionSql.state(selection, parameters),
            parameters.number(limit),
            skipped);
  }

  private Statement statement(String items) {
    return new Statement(ItemRows.with(items), parameters.tuple());
  }
}
