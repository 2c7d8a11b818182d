package dev.creamery.application.transfer;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import java.util.Optional;

/**
 * An item as a file has it.
 *
 * @param line where in the file, from 1
 * @param number what others refer to it by
 */
record ItemLine(
    long line, int number, String collection, ItemStatus status, InputValue.Members fields) {

  /** The item of a line; empty where it is none. */
  static Optional<ItemLine> read(long line, InputValue.Members content) {
    if (content.values().get(Line.ITEM) instanceof InputValue.Num number
        && content.values().get(Line.COLLECTION) instanceof InputValue.Text collection
        && content.values().get(Line.STATUS) instanceof InputValue.Text status
        && content.values().get(Line.FIELDS) instanceof InputValue.Members fields) {
      // No number is larger than that of its line, so that the numbers need no more room than the
      // file has lines.
      Optional<Integer> small =
          Line.whole(number).filter(it -> it >= 1 && it <= line).map(Long::intValue);
      return small.flatMap(
          it ->
              ItemStatus.parse(status.value())
                  .map(known -> new ItemLine(line, it, collection.value(), known, fields)));
    }
    return Optional.empty();
  }
}
