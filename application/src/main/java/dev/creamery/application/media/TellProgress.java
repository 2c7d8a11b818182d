package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaFetcher;
import dev.creamery.application.port.out.MediaImports;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Passes on how far a fetch has come, once a second at the most. */
final class TellProgress implements MediaFetcher.Progress {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final MediaImports imports;
  private final MediaImports.Import taken;
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  TellProgress(MediaImports imports, MediaImports.Import taken) {
    this.imports = imports;
    this.taken = taken;
  }

  @Override
  public void at(long bytes, OptionalLong of) {
    long now = System.nanoTime();
    long last = told.get();
    if (now - last >= EVERY && told.compareAndSet(last, now)) {
      Optional<Long> whole = of.isPresent() ? Optional.of(of.getAsLong()) : Optional.empty();
      // Only a notice: where it is lost, the next one tells more.
      imports.progress(taken, bytes, whole).subscribe().with(done -> {}, failure -> {});
    }
  }
}
