package dev.creamery.application.read;

/** An answer would show more references than one answer may. */
final class TooManyReferences extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String MESSAGE =
      "This answer would show more than "
          + ReferenceBudget.MOST
          + " references. Ask for fewer levels, or for fewer items at a time.";

  TooManyReferences() {
    super(MESSAGE);
  }

  /** Only its message is told: it has no use for a stack. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
