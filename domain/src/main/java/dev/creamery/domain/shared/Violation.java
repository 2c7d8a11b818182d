package dev.creamery.domain.shared;

/**
 * One thing that is wrong with what a client asked for.
 *
 * @param message what was wrong and what would be right, as a sentence for the client
 */
public record Violation(ErrorCode code, Path path, String message) {
  public static Violation of(ErrorCode code, String message) {
    return new Violation(code, Path.ROOT, message);
  }
}
