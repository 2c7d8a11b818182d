package dev.creamery.service;

/**
 * Creamery cannot start, for a reason that its operator can mend.
 *
 * <p>The message is one sentence that says what is wrong and what to do about it; it is all that
 * the operator sees.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses the start with the given sentence. */
  public StartRefused(String sentence) {
    super(sentence);
  }
}
