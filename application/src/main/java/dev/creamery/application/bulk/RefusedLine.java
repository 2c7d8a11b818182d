package dev.creamery.application.bulk;

import dev.creamery.domain.shared.Violation;
import java.util.List;

/**
 * A line of which nothing was recorded.
 *
 * @param number which it is, from 1
 * @param why at least one violation, its path from the line's outermost members
 */
public record RefusedLine(int number, List<Violation> why) {
  public RefusedLine {
    why = List.copyOf(why);
  }
}
