package dev.creamery.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery that was not heard is tried again. The pauses are those that the Standard
 * Webhooks specification proposes, each up to a fifth longer, so that what failed together does not
 * come back together.
 */
public final class RetrySchedule {
  /** How long an endpoint may fail before it is disabled. */
  public static final Duration PATIENCE = Duration.ofDays(5);

  static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final double JITTER = 0.2;
  private static final int GONE = 410;

  private RetrySchedule() {}

  /**
   * Judges the answer to an attempt. Only 2xx is success: a redirection is as much of a failure as
   * an error.
   *
   * @param attempt from 1
   * @param retryAfter how long the endpoint asked to be left alone, which is granted up to a day
   * @param chance from 0 to 1, at random
   */
  public static Verdict judge(
      int attempt, int status, Optional<Duration> retryAfter, double chance) {
    if (status / 100 == 2) {
      return new Verdict.Delivered();
    }
    return status == GONE
        ? new Verdict.Gone("The endpoint answered 410 Gone.")
        : unheard(attempt, retryAfter, chance);
  }

  /** Judges an attempt that was not answered. */
  public static Verdict unanswered(int attempt, double chance) {
    return unheard(attempt, Optional.empty(), chance);
  }

  private static Verdict unheard(int attempt, Optional<Duration> retryAfter, double chance) {
    if (attempt > PAUSES.size()) {
      return new Verdict.Failed();
    }
    Duration due = scattered(PAUSES.get(Math.max(attempt, 1) - 1), chance);
    Duration asked = retryAfter.orElse(Duration.ZERO);
    Duration granted = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return new Verdict.Retry(granted.compareTo(due) > 0 ? granted : due);
  }

  private static Duration scattered(Duration pause, double chance) {
    return pause.plusMillis((long) (pause.toMillis() * JITTER * chance));
  }
}
