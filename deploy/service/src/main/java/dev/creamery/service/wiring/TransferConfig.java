package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Exports and imports. */
@ConfigMapping(prefix = "creamery.transfer")
interface TransferConfig {
  /** How many may be under way in this replica; each holds a connection, or a thread. */
  @WithDefault("2")
  int concurrent();
}
