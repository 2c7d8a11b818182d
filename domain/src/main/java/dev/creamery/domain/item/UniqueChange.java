package dev.creamery.domain.item;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one change of an item does to the unique values that it claims.
 *
 * @param released claimed before, and not any more
 * @param taken claimed from now on, and not before
 */
public record UniqueChange(Set<UniqueKey> released, Set<UniqueKey> taken) {
  /** Nothing is released or taken. */
  public static final UniqueChange NONE = new UniqueChange(Set.of(), Set.of());

  /** From one set of claims to another. */
  public static UniqueChange between(Set<UniqueKey> before, Set<UniqueKey> after) {
    return before.equals(after)
        ? NONE
        : new UniqueChange(minus(before, after), minus(after, before));
  }

  private static Set<UniqueKey> minus(Set<UniqueKey> these, Set<UniqueKey> those) {
    Set<UniqueKey> left = new LinkedHashSet<>(these);
    left.removeAll(those);
    return left;
  }
}
