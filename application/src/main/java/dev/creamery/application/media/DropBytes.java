package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Deletes the bytes of files that were taken out of the library, and only then strikes them off the
 * list of what is left over: until then {@link TakeInMedia} does not take in the same file.
 */
public final class DropBytes {
  /** Far less than {@link DropUnusedMedia} waits before it does the same again. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MediaStore store;
  private final MediaRepository repository;

  public DropBytes(MediaStore store, MediaRepository repository) {
    this.store = store;
    this.repository = repository;
  }

  Uni<Void> drop(MediaKey key) {
    return store
        .delete(key)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .flatMap(gone -> repository.forget(key));
  }
}
