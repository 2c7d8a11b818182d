package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Drops files that nothing shows after a time, and the bytes that a dead process left over. */
public final class DropUnusedMedia {
  /** The least that unused files are kept: what an item comes to show must still be there then. */
  public static final Duration LEAST = Duration.ofHours(1);

  static final int AT_ONCE = 100;

  /** How long whoever took a file out is left alone with its bytes. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private final MediaRepository repository;
  private final DropBytes bytes;
  private final Duration keepUnused;
  private final Clock clock;

  /**
   * Drops nothing yet.
   *
   * @param keepUnused how long a file is kept that nothing shows; {@link #LEAST} or more
   */
  public DropUnusedMedia(
      MediaRepository repository, DropBytes bytes, Duration keepUnused, Clock clock) {
    if (keepUnused.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("Unused media must be kept for an hour at the least");
    }
    this.repository = repository;
    this.bytes = bytes;
    this.keepUnused = keepUnused;
    this.clock = clock;
  }

  /**
   * Drops until nothing is left to drop.
   *
   * @return fails where some of it could not be done, which is tried again the next time
   */
  public Uni<Void> drop() {
    return Uni.createFrom()
        .deferred(() -> repository.removeUnused(clock.instant().minus(keepUnused), AT_ONCE))
        .call(removed -> drop(removed))
        .repeat()
        .whilst(removed -> removed.size() == AT_ONCE)
        .collect()
        .last()
        .flatMap(done -> repository.leftovers(clock.instant().minus(LEASE), AT_ONCE))
        .flatMap(left -> drop(left));
  }

  /** What cannot be deleted keeps nothing else from being deleted. */
  private Uni<Void> drop(List<MediaKey> keys) {
    return Multi.createFrom()
        .iterable(keys)
        .onItem()
        .transformToUni(bytes::drop)
        .collectFailures()
        .concatenate()
        .collect()
        .last()
        .replaceWithVoid();
  }
}
