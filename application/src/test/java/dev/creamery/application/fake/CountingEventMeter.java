package dev.creamery.application.fake;

import dev.creamery.application.port.out.EventMeter;
import java.time.Instant;
import java.util.Optional;

/** Adds up what it is told. */
public final class CountingEventMeter implements EventMeter {
  private int published;
  private int unheard;
  private Optional<Instant> waitingSince = Optional.empty();

  @Override
  public void published(int events, int nobodyListened) {
    published += events;
    unheard += nobodyListened;
  }

  @Override
  public void waitingSince(Optional<Instant> oldest) {
    waitingSince = oldest;
  }

  public int published() {
    return published;
  }

  public int unheard() {
    return unheard;
  }

  public Optional<Instant> waitingSince() {
    return waitingSince;
  }
}
