package dev.creamery.application.round;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Lets work in the background give way to accepting. While many writes wait for their commit it
 * rests after each round, so that a peak is accepted as fast as the machine can, and what follows
 * from it is done when it is over. It never rests for long, nor once what it works on has become
 * old: it goes on, however long the peak lasts.
 */
public final class GiveWay {
  /**
   * The bounds of resting.
   *
   * @param from how many writes must wait for their commit
   * @param rounds how long to rest at the most, in times that the round before took
   * @param patience how old may be what is worked on; beyond, there is no rest
   */
  public record Limits(int from, int rounds, Duration patience) {}

  /** Works as if nobody waited. */
  public static final GiveWay NEVER = new GiveWay(new Limits(1, 0, Duration.ZERO), () -> 0);

  private static final Duration LONGEST_STEP = Duration.ofMillis(250);

  private final Limits limits;
  private final IntSupplier waiting;

  /**
   * Work that gives way.
   *
   * @param waiting how many writes wait for their commit just now
   */
  public GiveWay(Limits limits, IntSupplier waiting) {
    this.limits = limits;
    this.waiting = waiting;
  }

  /**
   * Completes when the next round may begin.
   *
   * @param took how long the round before took
   * @param oldest how old the oldest in it was
   */
  public Uni<Void> rest(Duration took, Duration oldest) {
    Duration step = took.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : took;
    return oldest.compareTo(limits.patience()) > 0
        ? Uni.createFrom().voidItem()
        : rest(step, limits.rounds());
  }

  private Uni<Void> rest(Duration step, int steps) {
    if (steps == 0 || step.isZero() || waiting.getAsInt() < limits.from()) {
      return Uni.createFrom().voidItem();
    }
    return Rest.of(step).chain(() -> rest(step, steps - 1));
  }
}
