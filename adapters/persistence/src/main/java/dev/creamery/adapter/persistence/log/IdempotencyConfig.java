package dev.creamery.adapter.persistence.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How writes are kept from being done twice. */
@ConfigMapping(prefix = "creamery.idempotency")
interface IdempotencyConfig {
  /**
   * For how long a write that comes again under its {@code Idempotency-Key} is answered as it was
   * the first time; at most {@code CREAMERY_OPERATIONS_KEEP}.
   */
  @WithDefault("24h")
  Duration keep();
}
