package dev.creamery.application.transfer;

import dev.creamery.application.access.Principal;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.in.Transfers;
import dev.creamery.application.port.out.ScratchFiles;
import dev.creamery.application.port.out.Snapshots;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Exports and imports, a few at a time: each export holds a connection, each import a thread. */
public final class TransferContent implements Transfers {
  private final Snapshots snapshots;
  private final MediaUrls mediaUrls;
  private final ScratchFiles scratch;
  private final Target target;
  private final Semaphore turns;

  /**
   * Transfers.
   *
   * @param most how many may be under way in this process
   */
  public TransferContent(
      Snapshots snapshots, MediaUrls mediaUrls, ScratchFiles scratch, Target target, int most) {
    this.snapshots = snapshots;
    this.mediaUrls = mediaUrls;
    this.scratch = scratch;
    this.target = target;
    this.turns = new Semaphore(most);
  }

  @Override
  public Path fresh() {
    return scratch.next();
  }

  @Override
  public Uni<ExportCounts> export(OrganizationId organization, LineSink sink) {
    return inTurn(
        snapshots.read(organization, moment -> new ExportRun(moment, mediaUrls, sink).run()));
  }

  @Override
  public Uni<ImportOutcome> load(Principal who, LineSource lines, ImportTerms terms) {
    return inTurn(
        Uni.createFrom()
            .item(() -> new ImportRun(target, who, lines, terms).run())
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  /** Ends by itself, whether anybody still waits for it or not, and only then makes room. */
  private <T> Uni<T> inTurn(Uni<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (!turns.tryAcquire()) {
                return Uni.createFrom()
                    .failure(new Unavailable("Too many exports and imports are under way"));
              }
              Uni<T> once = work.onTermination().invoke(turns::release).memoize().indefinitely();
              once.subscribe().with(done -> {}, failure -> {});
              return once;
            });
  }
}
