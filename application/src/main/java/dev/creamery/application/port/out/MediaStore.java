package dev.creamery.application.port.out;

import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/**
 * Keeps the bytes of media files, by their content. A file is there whole or not at all, whatever
 * is killed when.
 */
public interface MediaStore {
  /** Where the bytes of a file are to be had. */
  sealed interface Place {
    /** On this machine: to be served from here. */
    record OnDisk(Path file) implements Place {}

    /** At this address, which anybody may read. */
    record Elsewhere(String url) implements Place {}

    /** Not kept. */
    record Nowhere() implements Place {}
  }

  /**
   * Keeps a file, durably; done already where the same bytes are kept.
   *
   * @param file is gone afterwards, whatever became of this
   * @return fails with {@link Unavailable} where the store cannot be reached or is full
   */
  Uni<Void> keep(MediaKey key, MediaFile what, Path file);

  /** Where a file is. Fails with {@link Unavailable}. */
  Uni<Place> find(MediaKey key);

  /** Forgets a file; done already where it is not kept. Fails with {@link Unavailable}. */
  Uni<Void> delete(MediaKey key);
}
