package dev.creamery.application.bulk;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries again what could not be committed, a few times, before its sender is told. */
final class Patience {
  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /** The result of the work, which does nothing where it is done again. */
  static <T> Uni<T> with(Supplier<Uni<T>> work) {
    return attempt(work, ATTEMPTS);
  }

  private static <T> Uni<T> attempt(Supplier<Uni<T>> work, int left) {
    return Uni.createFrom()
        .deferred(work::get)
        .onFailure(failure -> failure instanceof Unavailable && left > 1)
        .recoverWithUni(
            () ->
                Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(PAUSE)
                    .chain(() -> attempt(work, left - 1)));
  }
}
