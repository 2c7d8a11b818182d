package dev.creamery.application.read;

import java.util.List;
import java.util.Optional;

/**
 * Which items a client asks for and in which order, as it spelled that.
 *
 * @param order {@code rank,-name}; empty for the order of creation
 * @param words what the text fields are searched for: words, {@code "phrases"}, {@code or}, {@code
 *     -not}
 * @param deleted whether the bin is meant instead of what is not in it
 */
public record Criteria(
    List<Condition> conditions, Optional<String> order, Optional<String> words, boolean deleted) {
  /** How many conditions are possible. */
  public static final int MAX_CONDITIONS = 20;

  /** How many fields an order may name. */
  public static final int MAX_ORDERS = 5;

  /** Everything, in order of creation. */
  public static final Criteria ALL =
      new Criteria(List.of(), Optional.empty(), Optional.empty(), false);

  /**
   * A condition, {@code fields.<field>[<operator>]=<value>}.
   *
   * @param operator empty where none was given
   */
  public record Condition(String field, Optional<String> operator, String value) {}

  public Criteria {
    conditions = List.copyOf(conditions);
  }
}
