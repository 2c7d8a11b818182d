package dev.creamery.adapter.persistence.read;

import dev.creamery.application.port.out.ItemQueries.Selection;

/**
 * Finds the block of ids in which a place in a list lies: by adding up how many items writers have
 * noted for each block, the wide ones first, then the narrow ones in the right wide one. Ids are of
 * one block when they differ in their last bits alone.
 */
final class BlockSql {
  /** How many bits of an id tell its place in a narrow block. */
  static final int NARROW = 10;

  /** As in {@code gather_item_counts}. */
  private static final int WIDE = 18;

  private static final String IN_WIDE =
      "block >= (SELECT block << %1$d FROM wide) AND block < (SELECT block + 1 << %1$d FROM wide)"
          .formatted(WIDE - NARROW);

  private final Selection selection;
  private final Parameters parameters;

  BlockSql(Selection selection, Parameters parameters) {
    this.selection = selection;
    this.parameters = parameters;
  }

  /**
   * What goes after {@code WITH}: {@code narrow} has the {@code block} with the item at this
   * offset, and how many items of the list come {@code before} the block. It is empty where the
   * list has no such item.
   *
   * @param offset as an expression
   */
  String find(String offset) {
    String list =
        "org = %s AND collection = %s AND locale = %s AND state = ANY (%s)"
            .formatted(
                parameters.number(selection.organization().value()),
                parameters.text(selection.collection().value()),
                parameters.text(selection.locale().code()),
                parameters.texts(CountSql.states(selection)));
    return """
        noted AS MATERIALIZED (
          SELECT block, items::integer FROM item_count_change WHERE %1$s
        ), wide AS (%2$s), narrow AS (%3$s)
        """
        .formatted(
            list,
            among(list, WIDE, "true", "0", offset),
            among(list, NARROW, IN_WIDE, "(SELECT before FROM wide)", offset));
  }

  /** The first block of this width with which the list is longer than the offset. */
  private static String among(String list, int bits, String within, String before, String offset) {
    return """

        SELECT block, upto - items AS before FROM (
          SELECT block, sum(items) AS items,
                 %4$s + sum(sum(items)::integer) OVER (ORDER BY block) AS upto
          FROM (
            SELECT block, items FROM item_block WHERE %1$s AND bits = %2$d
            UNION ALL
            SELECT block >> %6$d, items FROM noted
          ) AS known
          WHERE %3$s
          GROUP BY block
        ) AS running
        WHERE upto > %5$s ORDER BY block LIMIT 1
        """
        .formatted(list, bits, within, before, offset, bits - NARROW);
  }
}
