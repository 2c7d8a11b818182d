package dev.creamery.adapter.rest.bulk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Refuses to start with limits by which no bulk could be taken. */
@Singleton
class BulkLimits {
  void check(@Observes StartupEvent starting, BulkConfig config) {
    check(config);
  }

  static void check(BulkConfig config) {
    require(config.uploads() >= 1, "creamery.bulk.uploads (CREAMERY_BULK_UPLOADS) must be 1");
    require(config.maxLines() >= 1, "creamery.bulk.max-lines (CREAMERY_BULK_MAX_LINES) must be 1");
    require(
        config.idleTimeout().compareTo(Duration.ofSeconds(1)) >= 0,
        "creamery.bulk.idle-timeout (CREAMERY_BULK_IDLE_TIMEOUT) must be 1s");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message + " at the least");
    }
  }
}
