package dev.creamery.application.process;

import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.application.port.out.ReferenceCleanups.Part;
import dev.creamery.application.port.out.ReferenceCleanups.Source;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.command.ItemCommand;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes references to deleted content out of the items that hold them: by a command of each item,
 * in order with all others. An end in the middle repeats some commands, which then change nothing.
 */
public final class CleanReferences {
  private static final int SOURCES = 200;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ReferenceCleanups cleanups;
  private final CommandLog log;
  private final Doorbell doorbell;
  private final OperationIds ids;
  private final WriteMeter meter;

  public CleanReferences(
      ReferenceCleanups cleanups,
      CommandLog log,
      Doorbell doorbell,
      OperationIds ids,
      WriteMeter meter) {
    this.cleanups = cleanups;
    this.log = log;
    this.doorbell = doorbell;
    this.ids = ids;
    this.meter = meter;
  }

  /**
   * Cleans until nothing is left to clean. Not to be called again before it has completed.
   *
   * @return fails where the store cannot be reached
   */
  public Uni<Void> clean() {
    return Uni.createFrom()
        .deferred(() -> cleanups.next(SOURCES, LEASE))
        .flatMap(
            part -> part.map(this::clean).orElse(Uni.createFrom().voidItem()).replaceWith(part))
        .repeat()
        .whilst(Optional::isPresent)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> clean(Part part) {
    return Multi.createFrom()
        .iterable(part.sources())
        .onItem()
        .transformToUniAndConcatenate(source -> unlink(part, source))
        .collect()
        .last()
        .flatMap(done -> cleanups.done(part));
  }

  private Uni<Void> unlink(Part part, Source source) {
    NewOperation operation =
        new NewOperation(
            ids.next(),
            source.item().organization(),
            part.editor(),
            source.collection(),
            Optional.of(source.item().id()),
            List.of(ItemCommand.unlink(part.target())));
    return log.append(operation).invoke(this::ring).replaceWithVoid();
  }

  private void ring(Appended appended) {
    if (appended instanceof Appended.Committed committed) {
      meter.accepted(committed.items().size());
      doorbell.ring(committed.items());
    }
  }
}
