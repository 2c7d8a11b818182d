package dev.creamery.application.read;

/**
 * How many references one answer may still show. Where items refer to each other, a few of them are
 * thousands of objects some levels down.
 */
final class ReferenceBudget {
  /** Every reference counts each time that it is shown, as an object or as a URI. */
  static final int MOST = 20_000;

  private int spent;

  /** Fails with {@link TooManyReferences} where that is more than there may be. */
  void spend(int references) {
    spent += references;
    if (spent > MOST) {
      throw new TooManyReferences();
    }
  }
}
