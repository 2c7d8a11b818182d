package dev.creamery.domain.evolution;

import dev.creamery.domain.field.FieldKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Items that a change of a field would break.
 *
 * @param items how many
 * @param ids of the first of them, {@value #IDS} at the most
 */
public record Obstacle(FieldKey field, Reason reason, long items, List<Long> ids) {
  /** How many items are named. */
  public static final int IDS = 20;

  /** Why items stand in the way. The lower-case name is what clients see. */
  public enum Reason {
    /** They have no value, and the field becomes required without a default. */
    REQUIRED("have no value"),
    /** They have a value that the field does not accept any more. */
    TYPE("have a value that the field would not accept"),
    /** They have the same value as another item. */
    UNIQUE("have the same value as another");

    private final String says;

    Reason(String says) {
      this.says = says;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Obstacle {
    ids = List.copyOf(ids);
  }

  /** What was wrong, where, and what to do, as a sentence for the author of the definition. */
  public String message() {
    String named = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "Field "
        + field
        + ": "
        + items
        + (items == 1 ? " item" : " items")
        + " would be in the way ("
        + named
        + (items > ids.size() ? ", …" : "")
        + "), because they "
        + reason.says
        + ". Change those items first.";
  }
}
