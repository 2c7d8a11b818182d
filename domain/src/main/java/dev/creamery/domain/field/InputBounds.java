package dev.creamery.domain.field;

import java.math.BigDecimal;

/** How much of an {@link InputValue} is taken, whatever the wire, so that none costs too much. */
public final class InputBounds {
  /** How deep arrays and objects may nest. */
  public static final int MAX_DEPTH = 64;

  /** How many members an object may have. */
  public static final int MAX_MEMBERS = 1_000;

  /** How many values a request may have in all. */
  public static final int MAX_VALUES = 50_000;

  /** How many digits a number may have before and after the point when written out in full. */
  public static final int MAX_DIGITS = 1_000;

  private InputBounds() {}

  /**
   * Whether a number keeps to its digits. An exponent costs ten bytes to send and may stand for a
   * billion digits: it is never expanded.
   */
  public static boolean allow(BigDecimal number) {
    long wholeDigits = (long) number.precision() - number.scale();
    return wholeDigits <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
  }
}
