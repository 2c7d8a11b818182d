package dev.creamery.application.process;

import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Runs rehearsals, again where somebody is in the way just then, for about a second. */
final class Rehearsing {
  private static final int ATTEMPTS = 40;
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Processing processing;

  Rehearsing(Processing processing) {
    this.processing = processing;
  }

  /**
   * The result of the work; fails with {@link Unavailable} where there never is one.
   *
   * @param work comes to nothing where somebody is in the way
   */
  <T> Uni<T> run(Function<Processing.Transaction, Uni<Optional<T>>> work) {
    return attempt(work, ATTEMPTS);
  }

  private <T> Uni<T> attempt(
      Function<Processing.Transaction, Uni<Optional<T>>> work, int attemptsLeft) {
    return processing
        .inRehearsal(work)
        .onFailure(Contended.class)
        .recoverWithItem(Optional.empty())
        .flatMap(
            result ->
                result
                    .map(found -> Uni.createFrom().item(found))
                    .orElseGet(() -> again(work, attemptsLeft - 1)));
  }

  private <T> Uni<T> again(
      Function<Processing.Transaction, Uni<Optional<T>>> work, int attemptsLeft) {
    return attemptsLeft == 0
        ? Uni.createFrom()
            .failure(
                new Unavailable("Too much is being done to the item just now. Try again soon."))
        : Uni.createFrom()
            .voidItem()
            .onItem()
            .delayIt()
            .by(PAUSE)
            .flatMap(now -> attempt(work, attemptsLeft));
  }
}
