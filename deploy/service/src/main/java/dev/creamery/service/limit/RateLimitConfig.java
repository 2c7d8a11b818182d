package dev.creamery.service.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much each token may ask for, in each replica. */
@ConfigMapping(prefix = "creamery.rate-limit")
interface RateLimitConfig {
  /** Requests of a token in each window; where there is none, nothing is limited. */
  OptionalInt requests();

  /** How long it takes for the whole quota to come back; a second at the least. */
  @WithDefault("1m")
  Duration window();

  /**
   * How many tokens are counted at once; beyond, those that have asked for nothing of late begin
   * anew.
   */
  @WithDefault("10000")
  int tokens();
}
