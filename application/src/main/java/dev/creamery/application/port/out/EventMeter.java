package dev.creamery.application.port.out;

import java.time.Instant;
import java.util.Optional;

/** Counts what the world is told, for whoever watches the service. Costs next to nothing. */
public interface EventMeter {
  /**
   * Events were published.
   *
   * @param unheard how many of them nobody listened for
   */
  void published(int events, int unheard);

  /** When the oldest event happened that waits to be published here; empty where none does. */
  void waitingSince(Optional<Instant> oldest);
}
