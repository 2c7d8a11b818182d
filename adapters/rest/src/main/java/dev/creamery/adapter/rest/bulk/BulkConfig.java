package dev.creamery.adapter.rest.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken in as bulks. */
@ConfigMapping(prefix = "creamery.bulk")
interface BulkConfig {
  /** How many bulks may be received at once; more are answered 503. */
  @WithDefault("4")
  int uploads();

  /** How many lines a bulk may have; more is answered 413. */
  @WithDefault("10000000")
  int maxLines();

  /** How long nothing may come of a bulk that is waited for; longer is answered 408. */
  @WithDefault("30s")
  Duration idleTimeout();
}
