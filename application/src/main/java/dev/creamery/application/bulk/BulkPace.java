package dev.creamery.application.bulk;

import dev.creamery.application.port.in.CommandProcessor;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Lets a bulk go at the pace at which this replica applies, so that what others write meanwhile
 * does not wait behind a mountain of it. It never stands still: where applying makes no progress,
 * lines are taken all the same.
 */
final class BulkPace {
  private static final Duration STEP = Duration.ofMillis(5);
  private static final int STEPS = 200;

  private final CommandProcessor processor;

  BulkPace(CommandProcessor processor) {
    this.processor = processor;
  }

  /** Completes when the next lines may be taken. */
  Uni<Void> rest() {
    return rest(STEPS);
  }

  private Uni<Void> rest(int steps) {
    return steps == 0 || !processor.isBusy()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().voidItem().onItem().delayIt().by(STEP).chain(() -> rest(steps - 1));
  }
}
