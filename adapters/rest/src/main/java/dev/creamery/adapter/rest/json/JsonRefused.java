package dev.creamery.adapter.rest.json;

/** A document that is not taken, with the reason and the place as a sentence for the client. */
public final class JsonRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonRefused(String message) {
    // Refusing must be as cheap as accepting, so that bad input cannot wear the service down.
    super(message, null, false, false);
  }

  /** The reason; never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
