package dev.creamery.service.trace;

import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Processing of which each command is a span, from its claim to the end of its transaction. */
record TracedProcessing(Processing processing, Spans spans) implements Processing {
  @Override
  public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              CommandSpans commands = new CommandSpans(spans);
              return processing
                  .inTransaction(real -> work.apply(new TracedTransaction(real, commands)))
                  .onTermination()
                  .invoke((done, failure, cancelled) -> commands.end(failure));
            });
  }

  @Override
  public <T> Uni<T> inRehearsal(Function<Transaction, Uni<T>> work) {
    return processing.inRehearsal(work);
  }

  @Override
  public Uni<List<GivenUp>> noteFailure(
      ItemKey item, int maxAttempts, Duration pause, String reason) {
    return processing.noteFailure(item, maxAttempts, pause, reason);
  }

  @Override
  public Uni<List<GivenUp>> noteFailureOfWhole(
      OrganizationId organization, UUID operation, int maxAttempts, Duration pause, String reason) {
    return processing.noteFailureOfWhole(organization, operation, maxAttempts, pause, reason);
  }
}
