package dev.creamery.adapter.media.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of this process alone beside those of others: {@code <name>/}, with {@code <name>.lock}
 * next to it. The lock is the operating system's and ends with the process, however that dies; a
 * folder whose lock nobody holds is of no use to anybody.
 */
final class OwnedFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path lockFile;
  private final FileChannel lock;
  private final Path path;

  private OwnedFolder(Path lockFile, FileChannel lock, Path path) {
    this.lockFile = lockFile;
    this.lock = lock;
    this.path = path;
  }

  /** Makes a folder in this one, which is made too where it is missing. */
  static OwnedFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    while (true) {
      String name = UUID.randomUUID().toString();
      Path lockFile = parent.resolve(name + LOCK);
      FileChannel lock =
          FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Whoever sweeps may have come between the file and its lock, and removed it.
      if (isLocked(lock) && Files.exists(lockFile)) {
        return new OwnedFolder(lockFile, lock, Files.createDirectory(parent.resolve(name)));
      }
      lock.close();
    }
  }

  /** Removes the folders that processes left behind which are gone. */
  static void sweep(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    List<Path> lockFiles;
    try (Stream<Path> entries = Files.list(parent)) {
      lockFiles = entries.filter(entry -> entry.toString().endsWith(LOCK)).toList();
    }
    for (Path lockFile : lockFiles) {
      try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
        if (isLocked(lock)) {
          remove(lockFile);
        }
      } catch (NoSuchFileException sweptByAnother) {
        // Done, then.
      }
    }
  }

  private static boolean isLocked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return false;
    }
  }

  private static void remove(Path lockFile) throws IOException {
    String name = lockFile.getFileName().toString();
    Path folder = lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.walk(folder)) {
        for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(entry);
        }
      }
    }
    Files.deleteIfExists(lockFile);
  }

  Path path() {
    return path;
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    try (lock) {
      remove(lockFile);
    }
  }
}
