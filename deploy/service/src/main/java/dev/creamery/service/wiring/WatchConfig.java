package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may follow operations while these go on. */
@ConfigMapping(prefix = "creamery.watch")
interface WatchConfig {
  /** How many operations a replica lets be watched at once; beyond, the answer is 503. */
  @WithDefault("1000")
  int max();
}
