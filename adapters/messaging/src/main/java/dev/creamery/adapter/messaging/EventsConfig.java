package dev.creamery.adapter.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Domain events on RabbitMQ, at the broker of {@link RabbitConfig}. */
@ConfigMapping(prefix = "creamery.events")
interface EventsConfig {
  /** The durable topic exchange that events are published to; declared by us. */
  @WithDefault("creamery.events")
  String exchange();

  /**
   * What the source of each event begins with, a URI or the path of one; the organization follows.
   */
  @WithDefault("/creamery")
  String source();

  /** How long the broker may take to confirm a batch of events before they are published again. */
  @WithDefault("10s")
  Duration confirmTimeout();
}
