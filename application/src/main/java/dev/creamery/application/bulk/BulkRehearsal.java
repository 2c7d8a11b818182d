package dev.creamery.application.bulk;

import io.smallrye.mutiny.Uni;

/**
 * The dry run of one bulk. Whoever streams has one call under way at a time. What it remembers is
 * bounded, however long the bulk is.
 */
public interface BulkRehearsal {
  /**
   * Judges the next lines; nothing is recorded.
   *
   * @return fails with {@link dev.creamery.application.port.out.Unavailable}
   */
  Uni<Void> take(BulkLines lines);

  /** What would become of all lines so far. */
  BulkForecast forecast();
}
