package dev.creamery.application.port.out;

/**
 * The store was asked for more than it can find in the time that anybody is given. Asking for the
 * same again helps only where the store has less to do by then.
 */
public final class OutOfPatience extends Unavailable {
  private static final long serialVersionUID = 1L;

  public OutOfPatience(String message, Throwable cause) {
    super(message, cause);
  }
}
