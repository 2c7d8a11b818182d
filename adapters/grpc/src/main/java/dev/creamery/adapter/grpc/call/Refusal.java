package dev.creamery.adapter.grpc.call;

import dev.creamery.application.access.Allowance;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a call gets no other answer.
 *
 * @param detail what was wrong and what would be right, as a sentence
 * @param reason the same for programs, in capitals
 * @param violations what is wrong by field; empty where the call as a whole is refused
 * @param retry when trying again may help; empty where it does not
 */
public record Refusal(
    Status.Code code,
    String detail,
    String reason,
    List<FieldViolation> violations,
    Optional<Duration> retry) {
  private static final int MAX_ECHO = 100;

  public Refusal {
    violations = List.copyOf(violations);
  }

  /** A refusal of the call as a whole. */
  public static Refusal of(Status.Code code, String reason, String detail) {
    return new Refusal(code, detail, reason, List.of(), Optional.empty());
  }

  /** Violations by field. At least one. */
  public static Refusal invalid(List<FieldViolation> violations) {
    return new Refusal(
        Status.Code.INVALID_ARGUMENT,
        "The request breaks the rules. See the field violations.",
        "INVALID",
        violations,
        Optional.empty());
  }

  public static Refusal badRequest(String detail) {
    return of(Status.Code.INVALID_ARGUMENT, "BAD_REQUEST", detail);
  }

  public static Refusal notFound() {
    return of(Status.Code.NOT_FOUND, "NOT_FOUND", "Not found.");
  }

  public static Refusal unknownCollection(String key) {
    return of(
        Status.Code.NOT_FOUND, "COLLECTION_NOT_FOUND", "Content key " + echo(key) + " not found");
  }

  /** Another write was sent under the same key before. */
  public static Refusal keyReused() {
    return of(
        Status.Code.INVALID_ARGUMENT,
        "IDEMPOTENCY_KEY_REUSED",
        "Another request was sent with this idempotency-key before. Give every write a key of its"
            + " own, and send a write again unchanged.");
  }

  public static Refusal unavailable(String detail, Duration retry) {
    return new Refusal(
        Status.Code.UNAVAILABLE, detail, "UNAVAILABLE", List.of(), Optional.of(retry));
  }

  /** A token has asked for more than its quota. */
  static Refusal tooOften(Duration retryAfter) {
    Duration pause = Duration.ofSeconds(Math.max(1, Allowance.seconds(retryAfter)));
    return new Refusal(
        Status.Code.RESOURCE_EXHAUSTED,
        "This token has asked too often; nothing was done. Try again in "
            + pause.toSeconds()
            + (pause.toSeconds() == 1 ? " second." : " seconds."),
        "RATE_LIMITED",
        List.of(),
        Optional.of(pause));
  }

  /** Ends whatever was going on, with this refusal as the answer. */
  public Refused refused() {
    return new Refused(this);
  }

  /** What a client sent, short enough to be said back. */
  public static String echo(String sent) {
    return sent.length() <= MAX_ECHO ? sent : sent.substring(0, MAX_ECHO) + "…";
  }
}
