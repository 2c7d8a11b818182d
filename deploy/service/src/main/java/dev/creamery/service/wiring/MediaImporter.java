package dev.creamery.service.wiring;

import dev.creamery.application.media.ImportMedia;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks for files that commands wait for. */
@Singleton
class MediaImporter {
  void start(
      @Observes StartupEvent started, Loops loops, ImportMedia importMedia, MediaConfig config) {
    loops.begin("look for media to fetch", config.importEvery(), importMedia::begin);
  }
}
