package dev.creamery.application.transfer;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for answers, and asks again where trying again is right. For threads that may wait. */
final class Patience {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 40;

  private Patience() {}

  /** The answer; throws what it failed with, {@link Unavailable} only after about a minute. */
  static <T> T await(Uni<T> question) {
    return persistent(question).await().indefinitely();
  }

  /** The same question, asked again where trying again is right. */
  static <T> Uni<T> persistent(Uni<T> question) {
    return question
        .onFailure(Unavailable.class)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(ATTEMPTS);
  }
}
