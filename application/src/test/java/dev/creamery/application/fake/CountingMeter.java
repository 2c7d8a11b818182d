package dev.creamery.application.fake;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.WriteMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Remembers all that it was told. Thread-safe. */
public final class CountingMeter implements WriteMeter {
  private int accepted;
  private Duration queueAge = Duration.ZERO;
  private Duration longestLag = Duration.ZERO;
  private final Map<CommandState, Integer> finished = new EnumMap<>(CommandState.class);

  @Override
  public synchronized void accepted(int commands) {
    accepted += commands;
  }

  @Override
  public synchronized void finished(CommandState state, Duration lag) {
    finished.merge(state, 1, Integer::sum);
    longestLag = lag.compareTo(longestLag) > 0 ? lag : longestLag;
  }

  @Override
  public synchronized void queueAge(Duration age) {
    queueAge = age;
  }

  /** How many commands were accepted. */
  public synchronized int accepted() {
    return accepted;
  }

  /** How many commands finished in this state. */
  public synchronized int finished(CommandState state) {
    return finished.getOrDefault(state, 0);
  }

  /** The longest lag of all that finished; zero before the first. */
  public synchronized Duration longestLag() {
    return longestLag;
  }

  /** What was last said of the queue; zero before the first. */
  public synchronized Duration queueAge() {
    return queueAge;
  }
}
