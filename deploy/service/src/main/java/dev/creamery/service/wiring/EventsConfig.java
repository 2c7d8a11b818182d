package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How domain events are brought to the broker. */
@ConfigMapping(prefix = "creamery.events")
interface EventsConfig {
  /** Whether domain events are published, where there is a broker. */
  @WithDefault("true")
  boolean enabled();

  /** How many events are published at a time; the broker confirms them together. */
  @WithDefault("500")
  int batch();

  /** How often it is looked for new events. */
  @WithDefault("200ms")
  Duration every();

  /**
   * After how long another replica goes on where the one that published has vanished; at least 1s.
   */
  @WithDefault("5s")
  Duration lease();
}
