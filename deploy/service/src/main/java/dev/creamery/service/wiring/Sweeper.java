package dev.creamery.service.wiring;

import dev.creamery.application.process.CleanReferences;
import dev.creamery.application.process.SweepOverdue;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sweeps for commands that nobody was told of, and for references to what was deleted. */
@Singleton
class Sweeper {
  void start(
      @Observes StartupEvent started,
      Roles roles,
      Loops loops,
      SweepOverdue sweep,
      CleanReferences cleanReferences,
      ProcessConfig config) {
    if (roles.include(Role.PROCESS)) {
      loops.begin(
          "sweep for overdue commands",
          config.sweepEvery(),
          () -> sweep.sweep().flatMap(done -> cleanReferences.clean()));
    }
  }
}
