package dev.creamery.application.port.out;

/**
 * Somebody else stood in the way: a lock was not to be had in time, or two waited for each other.
 * Nothing was written; the same again is right, and it is nobody's fault.
 */
public final class Contended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Contended(String message, Throwable cause) {
    super(message, cause);
  }
}
