package dev.creamery.application.bulk;

/** How much may be applied as a whole or not at all: it is one transaction. */
public final class WholeBulk {
  /** How many lines. */
  public static final int MAX_LINES = 1_000;

  /** How many bytes all of them have together. */
  public static final int MAX_BYTES = 8_388_608;

  private WholeBulk() {}
}
