package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaFetcher;
import dev.creamery.application.port.out.MediaImports;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes on how far a fetch has come, once a second at the most, and by that keeps the lease of
 * what makes progress.
 */
final class LeaseKeeper implements MediaFetcher.Progress {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final MediaImports imports;
  private final MediaImports.Import taken;
  private final Duration lease;
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  LeaseKeeper(MediaImports imports, MediaImports.Import taken, Duration lease) {
    this.imports = imports;
    this.taken = taken;
    this.lease = lease;
  }

  @Override
  public void at(long bytes, OptionalLong of) {
    long now = System.nanoTime();
    long last = told.get();
    if (now - last >= EVERY && told.compareAndSet(last, now)) {
      Optional<Long> whole = of.isPresent() ? Optional.of(of.getAsLong()) : Optional.empty();
      // Only a notice: where it is lost, the next one tells more.
      imports.progress(taken, bytes, whole, lease).subscribe().with(done -> {}, failure -> {});
    }
  }
}
