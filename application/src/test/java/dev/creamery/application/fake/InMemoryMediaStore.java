package dev.creamery.application.fake;

import dev.creamery.application.port.out.MediaStore;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The bytes of media, in memory. */
public final class InMemoryMediaStore implements MediaStore {
  private static final String ADDRESS = "memory:";

  private final Map<MediaKey, byte[]> kept = new ConcurrentHashMap<>();
  private volatile Uni<Void> deletions = Uni.createFrom().voidItem();

  /** The bytes at an address that {@link #find} told. */
  public byte[] read(Place.Elsewhere place) {
    MediaKey key = MediaKey.parse(place.url().substring(ADDRESS.length())).orElseThrow();
    return Optional.ofNullable(kept.get(key)).orElseThrow();
  }

  /** From now on something else comes before each deletion, or instead of it if it fails. */
  public void beforeDeletions(Uni<Void> first) {
    deletions = first;
  }

  @Override
  public Uni<Void> keep(MediaKey key, MediaFile what, Path file) {
    return Uni.createFrom()
        .voidItem()
        .invoke(
            () -> {
              try {
                kept.putIfAbsent(key, Files.readAllBytes(file));
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public Uni<Place> find(MediaKey key) {
    return Uni.createFrom()
        .item(
            () -> kept.containsKey(key) ? new Place.Elsewhere(ADDRESS + key) : new Place.Nowhere());
  }

  @Override
  public Uni<Void> delete(MediaKey key) {
    return deletions.invoke(() -> kept.remove(key));
  }
}
