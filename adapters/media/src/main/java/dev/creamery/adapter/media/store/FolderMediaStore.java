package dev.creamery.adapter.media.store;

import dev.creamery.application.port.out.MediaStore;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps media in a folder: {@code <organization>/<ab>/<sha256>.<extension>}. */
final class FolderMediaStore implements MediaStore {
  /** Keeps folders short: 256 of them for each organization. */
  private static final int PREFIX = 2;

  private final Path folder;
  private final DurableFolder disk;
  private final OffLoop offLoop;

  FolderMediaStore(Path folder, DurableFolder disk, OffLoop offLoop) {
    this.folder = folder.toAbsolutePath();
    this.disk = disk;
    this.offLoop = offLoop;
  }

  private Path place(MediaKey key) {
    String sha = key.id().sha256();
    return folder
        .resolve(String.valueOf(key.organization().value()))
        .resolve(sha.substring(0, PREFIX))
        .resolve(sha + "." + key.extension());
  }

  @Override
  public Uni<Void> keep(MediaKey key, MediaFile what, Path file) {
    return offLoop
        .<Boolean>run(
            () -> {
              try {
                put(file, place(key), what.bytes());
              } finally {
                Files.deleteIfExists(file);
              }
              return true;
            })
        .replaceWithVoid();
  }

  private void put(Path file, Path place, long bytes) throws IOException {
    if (Files.isRegularFile(place) && Files.size(place) == bytes) {
      // Whoever put it there may not have come to this yet.
      disk.settle(place);
    } else {
      disk.move(file, place);
    }
  }

  @Override
  public Uni<Place> find(MediaKey key) {
    return offLoop.run(
        () -> {
          Path place = place(key);
          return Files.isRegularFile(place) ? new Place.OnDisk(place) : new Place.Nowhere();
        });
  }

  @Override
  public Uni<Void> delete(MediaKey key) {
    return offLoop
        .<Boolean>run(
            () -> {
              disk.delete(place(key));
              return true;
            })
        .replaceWithVoid();
  }
}
