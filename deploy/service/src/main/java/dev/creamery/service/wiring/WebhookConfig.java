package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are told to webhooks. */
@ConfigMapping(prefix = "creamery.webhooks")
interface WebhookConfig {
  /** How many deliveries are under way at once. */
  @WithDefault("256")
  int concurrency();

  /**
   * How many deliveries to the same endpoint are under way at once, over all replicas; fewer than
   * all, so that a slow endpoint leaves room.
   */
  @WithDefault("16")
  int perEndpoint();

  /** How long an endpoint may take to answer. */
  @WithDefault("15s")
  Duration timeout();

  /** After how long a delivery whose replica vanished is taken up by another; at least 3s. */
  @WithDefault("15s")
  Duration lease();

  /** How often it is looked for events, and for deliveries that are due. */
  @WithDefault("250ms")
  Duration every();

  /** How long deliveries are kept, with what came of them. */
  @WithDefault("30d")
  Duration keep();
}
