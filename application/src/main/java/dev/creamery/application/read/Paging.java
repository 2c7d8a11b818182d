package dev.creamery.application.read;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at the most, 1 to 100
 * @param counted whether it is told how many there are in all
 */
public record Paging(Start start, int limit, boolean counted) {
  /** Where the part begins. */
  public sealed interface Start {}

  /**
   * So many items from the beginning.
   *
   * @param offset from 0
   */
  public record At(long offset) implements Start {}

  /** Where a cursor points; at the beginning where there is none yet. */
  public record After(Optional<String> cursor) implements Start {}

  /** A part of a list that is counted. */
  public static Paging at(long offset, int limit) {
    return new Paging(new At(offset), limit, true);
  }

  /** What comes after a cursor of a list that is counted; its beginning where there is none. */
  public static Paging after(Optional<String> cursor, int limit) {
    return new Paging(new After(cursor), limit, true);
  }
}
