package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaStore;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** A store in which something else happens right after a file was kept. */
record LosingStore(MediaStore store, Uni<Void> afterwards) implements MediaStore {
  @Override
  public Uni<Void> keep(MediaKey key, MediaFile what, Path file) {
    return store.keep(key, what, file).call(() -> afterwards);
  }

  @Override
  public Uni<Place> find(MediaKey key) {
    return store.find(key);
  }

  @Override
  public Uni<Void> delete(MediaKey key) {
    return store.delete(key);
  }
}
