package dev.creamery.application.access;

/**
 * A token that was just made.
 *
 * @param secret what a client sends; shown this once
 */
public record IssuedToken(TokenView token, String secret) {
  /** Leaves the secret out, so that no log line can leak it. */
  @Override
  public String toString() {
    return "IssuedToken[" + token + "]";
  }
}
