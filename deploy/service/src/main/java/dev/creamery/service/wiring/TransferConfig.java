package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Exports and imports. */
@ConfigMapping(prefix = "creamery.transfer")
interface TransferConfig {
  /**
   * How many exports and imports may be under way in this replica, each with a connection or a
   * thread; more are answered 503.
   */
  @WithDefault("2")
  int concurrent();
}
