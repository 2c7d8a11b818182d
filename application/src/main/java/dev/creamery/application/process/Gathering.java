package dev.creamery.application.process;

import dev.creamery.application.round.Rest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Lets a busy lane wait for company. A round costs its statements and its commit however few items
 * it has, so that many small rounds use up what a few larger ones would leave to others. A lane
 * whose round had little in it does not wait: it is not busy, and somebody may be waiting for it.
 * Nor does one whose round was full: there is company enough.
 *
 * @param every how long after the begin of a round the next may begin; zero is at once
 * @param full how many items make a full round
 */
public record Gathering(Duration every, int full) {
  /** Never waits. */
  public static final Gathering NONE = new Gathering(Duration.ZERO, 0);

  /** How many items make a round of a busy lane. */
  private static final int BUSY = 8;

  /**
   * Completes when the next round may begin.
   *
   * @param items how many the round had
   * @param since how long ago it began
   */
  Uni<Void> rest(int items, Duration since) {
    Duration left = every.minus(since);
    if (items < BUSY || items >= full || left.isNegative() || left.isZero()) {
      return Uni.createFrom().voidItem();
    }
    return Rest.of(left);
  }
}
