package dev.creamery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at Creamery's counters twice a second, while a load is under way. */
final class Samples implements AutoCloseable {
  private static final long PAUSE_MILLIS = 500;

  /** The counters at one moment of {@link System#nanoTime()}. */
  record Sample(long nanos, long accepted, long applied, long backlog) {
    double secondsSince(Sample earlier) {
      return (nanos - earlier.nanos) / 1e9;
    }
  }

  private final Supplier<Metrics> source;
  private final List<Sample> taken = new ArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private final ScheduledFuture<?> ticking;

  private Samples(Supplier<Metrics> source) {
    this.source = source;
    take();
    ticking =
        clock.scheduleWithFixedDelay(this::take, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  static Samples start(Supplier<Metrics> source) {
    return new Samples(source);
  }

  private void take() {
    Metrics metrics = source.get();
    Sample sample =
        new Sample(System.nanoTime(), metrics.accepted(), metrics.applied(), metrics.backlog());
    synchronized (taken) {
      taken.add(sample);
    }
  }

  /** Takes the last one, and ends. */
  List<Sample> finish() {
    close();
    take();
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  @Override
  public void close() {
    ticking.cancel(true);
    clock.shutdownNow();
  }
}
