package dev.creamery.adapter.media.scratch;

import dev.creamery.application.port.out.ScratchFiles;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for files that are on their way. What a process leaves behind when it is killed is removed
 * when the next one starts.
 */
@Startup
@Singleton
public final class Scratch implements ScratchFiles, AutoCloseable {
  private final OwnedFolder folder;
  private final AtomicLong names = new AtomicLong();

  /**
   * Opens the folder.
   *
   * @throws IllegalStateException says which setting to change if it cannot be written
   */
  @Inject
  public Scratch(ScratchConfig config) {
    this(config.scratch());
  }

  /** As above, for the tests of this module. */
  public Scratch(Path parent) {
    try {
      OwnedFolder.sweep(parent);
      folder = OwnedFolder.in(parent);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(
          "creamery.media.scratch (CREAMERY_MEDIA_SCRATCH) cannot be used: "
              + e.getMessage()
              + ". Name a folder that Creamery may write to.",
          e);
    }
  }

  @Override
  public Path next() {
    return folder.path().resolve(Long.toString(names.incrementAndGet()));
  }

  @Override
  @PreDestroy
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
