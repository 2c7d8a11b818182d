package dev.creamery.adapter.persistence.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it can be asked what became of a write. */
@ConfigMapping(prefix = "creamery.operations")
interface OperationsConfig {
  /** How long operations and events are kept; they are pruned by the week after that. */
  @WithDefault("30d")
  Duration keep();
}
