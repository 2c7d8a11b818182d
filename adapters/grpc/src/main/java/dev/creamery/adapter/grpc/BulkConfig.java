package dev.creamery.adapter.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken in as bulks, by each door. */
@ConfigMapping(prefix = "creamery.bulk")
public interface BulkConfig {
  /** How many bulks may be received at once; more are UNAVAILABLE. */
  @WithDefault("4")
  int uploads();

  /** How many writes a bulk may have. */
  @WithDefault("10000000")
  int maxLines();

  /** How long nothing may come of a bulk that is waited for. */
  @WithDefault("30s")
  Duration idleTimeout();
}
