package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything a standalone Creamery keeps, owned by this process while open.
 *
 * <p>Ownership is a lock of the operating system on {@code creamery.lock}: it ends with the
 * process, however that dies, so that no stale lock is ever left to be cleared by hand.
 */
public final class DataFolder implements AutoCloseable {

  private static final String LOCK = "creamery.lock";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the folder and makes it where it is missing, readable by its owner alone.
   *
   * @throws StartRefused if it cannot be made or written, or if another Creamery has it open
   */
  public static DataFolder open(Path folder) {
    Path wanted = folder.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(wanted)) {
        Files.createDirectories(
            wanted,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Path path = wanted.toRealPath();
      return new DataFolder(path, lockedBy(path.resolve(LOCK)));
    } catch (FileAlreadyExistsException notAFolder) {
      throw new StartRefused(
          "%s is a file, not a folder; choose another data folder with --data."
              .formatted(notAFolder.getFile()));
    } catch (IOException unwritable) {
      throw new StartRefused(
          "the data folder %s cannot be written (%s); make it writable for this user or choose another with --data."
              .formatted(wanted, Reason.of(unwritable)));
    }
  }

  private static FileChannel lockedBy(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      // Stays unlocked: for the caller there is no difference.
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new StartRefused(
          "the data folder %s is in use by another Creamery; stop that one or choose another folder with --data."
              .formatted(file.getParent()));
    }
    return channel;
  }

  /** The folder itself: absolute, with symbolic links resolved. */
  public Path path() {
    return path;
  }

  /**
   * Writes a small file that only its owner may read, replacing it as a whole: a reader, and a
   * start after a crash, see the old content or the new, never a part.
   *
   * @param name the file's name within this folder
   */
  public Path writeSecret(String name, String content) throws IOException {
    return writeSecret(path, name, content);
  }

  /** The same, for whoever knows of the folder only that this process owns it. */
  static Path writeSecret(Path path, String name, String content) throws IOException {
    Path fresh =
        Files.createTempFile(
            path,
            name,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(content));
      channel.force(true);
    }
    return Files.move(fresh, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives the folder free for the next Creamery. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException alreadyReleased) {
      // The operating system has taken the lock back, which is all that was wanted.
    }
  }
}
