package dev.creamery.application.port.out;

/**
 * What is needed cannot be had now: the store is away, or too much waits already. Nothing was
 * recorded; trying again later is right.
 */
public class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
