package dev.creamery.adapter.media.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Puts files to their places so that they are there whole or not at all, whatever is killed when:
 * what is done has reached the disk, the names included.
 *
 * @param incoming names for copies on the file system of the places
 */
record DurableFolder(Supplier<Path> incoming) {
  /** Moves a file; one that is at the place already is replaced. */
  void move(Path file, Path place) throws IOException {
    Path folder = folderOf(place);
    make(folder);
    sync(file);
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      copy(file, place);
    }
    sync(folder);
  }

  /** From another file system only a copy can be had, and only a whole one may be seen. */
  private void copy(Path file, Path place) throws IOException {
    Path copy = incoming.get();
    try {
      Files.copy(file, copy);
      sync(copy);
      Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Deletes what is at a place, if anything is. */
  void delete(Path place) throws IOException {
    if (Files.deleteIfExists(place)) {
      sync(folderOf(place));
    }
  }

  /** Makes sure that whatever is at the place will be found there again. */
  void settle(Path place) throws IOException {
    sync(folderOf(place));
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folderOf(folder);
    make(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException another) {
      // Made by somebody else in the same moment.
    }
    sync(parent);
  }

  private static Path folderOf(Path place) throws IOException {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(place + " is no place for a file");
    }
    return folder;
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
