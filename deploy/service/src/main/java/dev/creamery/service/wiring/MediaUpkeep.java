package dev.creamery.service.wiring;

import dev.creamery.application.media.DropUnusedMedia;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Drops media that nothing shows. */
@Singleton
class MediaUpkeep {
  /** A service that is started anew more often than it looks would else never look. */
  private static final Duration SOON = Duration.ofMinutes(1);

  void start(
      @Observes StartupEvent started,
      Roles roles,
      Loops loops,
      DropUnusedMedia dropUnused,
      MediaConfig config) {
    if (roles.include(Role.PROCESS)) {
      Duration pause = config.dropEvery();
      Duration first = pause.compareTo(SOON) < 0 ? pause : SOON;
      loops.begin("drop unused media", first, pause, dropUnused::drop);
    }
  }
}
