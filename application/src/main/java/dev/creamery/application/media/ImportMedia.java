package dev.creamery.application.media;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.MediaFetcher;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.MediaImports.Finished;
import dev.creamery.application.port.out.MediaImports.Import;
import dev.creamery.application.round.Leases;
import dev.creamery.application.round.Repeated;
import dev.creamery.application.round.Rounds;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFinding;
import io.smallrye.mutiny.Uni;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Brings the files that commands wait for into the library, and has the commands processed that
 * waited for nothing else. Nothing of it happens within a transaction.
 */
public final class ImportMedia {
  /**
   * The bounds of importing.
   *
   * @param most how many files are fetched at once
   * @param perHost how many of one host, over all replicas
   * @param lease after which an import whose replica vanished is taken up by another; kept while it
   *     is under way
   * @param pause after which an import is tried again that failed through no fault of the world
   */
  public record Limits(int most, int perHost, Duration lease, Duration pause) {}

  private static final System.Logger LOG = System.getLogger(ImportMedia.class.getName());
  private static final int ROUND = 64;

  private final MediaImports imports;
  private final MediaFetcher fetcher;
  private final TakeInMedia library;
  private final CommandProcessor processor;
  private final Limits limits;
  private final Rounds<Finished, Boolean> finishing;
  private final Repeated looking = new Repeated(this::look);
  private final Leases<Import> leases;

  public ImportMedia(
      MediaImports imports,
      MediaFetcher fetcher,
      TakeInMedia library,
      CommandProcessor processor,
      Limits limits) {
    this.imports = imports;
    this.fetcher = fetcher;
    this.library = library;
    this.processor = processor;
    this.limits = limits;
    this.leases = new Leases<>(limits.lease(), held -> imports.hold(held, limits.lease()));
    this.finishing = new Rounds<>(new Rounds.Limits(limits.most(), ROUND, 1), this::finish);
  }

  /**
   * Begins to import what waits and has room. May be called at any time; whenever an import ends,
   * what waits then is begun too.
   *
   * @return completes when all that could be begun is under way; fails where the store cannot be
   *     reached
   */
  public Uni<Void> begin() {
    return looking.ask();
  }

  /** How many files are being fetched. */
  public int running() {
    return leases.count();
  }

  private Uni<Void> look() {
    int room = limits.most() - leases.count();
    return room <= 0
        ? Uni.createFrom().voidItem()
        : imports
            .take(room, limits.perHost(), limits.lease())
            .invoke(taken -> taken.forEach(this::start))
            .replaceWithVoid();
  }

  private void start(Import taken) {
    leases
        .during(
            taken,
            fetch(taken)
                .flatMap(finding -> finishing.submit(new Finished(taken, finding)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> putBack(taken, failure)))
        .flatMap(done -> begin())
        // Where the store cannot be reached, the next look begins what this one could not.
        .subscribe()
        .with(done -> {}, failure -> {});
  }

  private Uni<List<Boolean>> finish(List<Finished> finished) {
    return imports
        .finish(finished)
        .invoke(this::process)
        .map(done -> Collections.nCopies(finished.size(), true));
  }

  /** Only to save time: they are due, and would be found. */
  private void process(List<ItemKey> items) {
    processor.process(items).subscribe().with(done -> {}, failure -> {});
  }

  private Uni<MediaFinding> fetch(Import taken) {
    return fetcher
        .fetch(taken.source(), new TellProgress(imports, taken))
        .flatMap(
            fetch ->
                fetch instanceof Fetch.Done done
                    ? keep(taken, done)
                    : Uni.createFrom().item(refused((Fetch.Refused) fetch)));
  }

  private static MediaFinding refused(Fetch.Refused refused) {
    return new MediaFinding.Refused(refused.code(), refused.message());
  }

  private Uni<MediaFinding> keep(Import taken, Fetch.Done done) {
    NewMedia media =
        new NewMedia(
            done.file(),
            done.what(),
            Optional.empty(),
            Optional.of(taken.source()),
            Optional.empty());
    return library
        .take(taken.organization(), media)
        .map(kept -> new MediaFinding.Found(kept.key(), kept.file()));
  }

  /** The fault is ours, or the store's: the commands go on waiting, and it is tried again. */
  private Uni<Void> putBack(Import taken, Throwable failure) {
    LOG.log(
        Level.WARNING,
        () -> "A file could not be imported, and will be tried again. " + failure.getMessage());
    return imports.putBack(taken, limits.pause());
  }
}
