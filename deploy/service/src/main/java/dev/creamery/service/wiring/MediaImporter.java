package dev.creamery.service.wiring;

import dev.creamery.application.media.ImportMedia;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks for files that commands wait for. */
@Singleton
class MediaImporter {
  void start(
      @Observes StartupEvent started,
      Roles roles,
      Loops loops,
      ImportMedia importMedia,
      MediaConfig config) {
    if (roles.include(Role.PROCESS)) {
      loops.begin("look for media to fetch", config.importEvery(), importMedia::begin);
    }
  }
}
