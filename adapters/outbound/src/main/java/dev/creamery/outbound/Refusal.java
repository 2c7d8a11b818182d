package dev.creamery.outbound;

/**
 * Why no request is sent to an address.
 *
 * @param message for whoever gave the address: says what would be right, and never what a name
 *     resolved to
 */
public record Refusal(Kind kind, String message) {
  /** What is wrong. */
  public enum Kind {
    /** It is no address of the web. */
    MALFORMED,
    /** It is one that Creamery does not go to. */
    BLOCKED,
    /** Nobody knows the host's name just now. */
    UNKNOWN_HOST
  }
}
