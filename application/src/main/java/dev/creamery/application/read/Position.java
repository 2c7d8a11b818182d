package dev.creamery.application.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where an item stands in an ordered list, told without the list: after it comes whatever is
 * greater, even if the item itself has moved or gone.
 *
 * @param keys what the item is ordered by, as text, one for each {@link Order}: text and dates as
 *     they are (255 characters at the most), numbers in plain digits, checkboxes as {@code true} or
 *     {@code false}, times in microseconds since 1970; empty where there is no value
 */
public record Position(List<Optional<String>> keys, long id) {
  public Position {
    keys = Collections.unmodifiableList(new ArrayList<>(keys));
  }
}
