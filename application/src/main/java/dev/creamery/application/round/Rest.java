package dev.creamery.application.round;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A while in which nothing is done. */
public final class Rest {
  /** The least that every scheduler takes for a delay: Vert.x refuses what is shorter. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Rest() {}

  /** Completes after so long, and not before a millisecond is over. */
  public static Uni<Void> of(Duration length) {
    Duration delay = length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
    return Uni.createFrom().voidItem().onItem().delayIt().by(delay);
  }
}
