package dev.creamery.service.wiring;

import dev.creamery.application.process.CleanReferences;
import dev.creamery.application.process.SweepOverdue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sweeps for commands that nobody was told of, and for references to what was deleted. */
@Singleton
class Sweeper {
  void start(
      @Observes StartupEvent started,
      Loops loops,
      SweepOverdue sweep,
      CleanReferences cleanReferences,
      ProcessConfig config) {
    loops.begin(
        "sweep for overdue commands",
        config.sweepEvery(),
        () -> sweep.sweep().flatMap(done -> cleanReferences.clean()));
  }
}
