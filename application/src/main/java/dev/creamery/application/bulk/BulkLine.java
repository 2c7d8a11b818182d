package dev.creamery.application.bulk;

import dev.creamery.application.accept.Write;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;

/** One line of a bulk that is not blank, read from its wire but not yet judged. */
public sealed interface BulkLine {
  /** Which line it is, from 1; blank ones count. */
  int number();

  /**
   * It asks for something.
   *
   * @param write what; an upsert is a create here. At most one element, in which an object of
   *     {@code $ref} alone stands for the item of an earlier line
   * @param match by what an upsert finds its item; empty for everything else
   */
  record Asked(int number, Write write, Optional<Match> match) implements BulkLine {}

  /**
   * It cannot be understood.
   *
   * @param why at least one violation, its path from the line's outermost members
   */
  record Unreadable(int number, List<Violation> why) implements BulkLine {
    public Unreadable {
      why = List.copyOf(why);
    }
  }

  /** A value of a field that is unique, by which an item is found. */
  record Match(String field, InputValue value) {}
}
