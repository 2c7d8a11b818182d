package dev.creamery.adapter.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of sending. */
@ConfigMapping(prefix = "creamery.webhooks")
interface WebhookClientConfig {
  /** How long an endpoint may take, from the look-up of its name to the end of what is read. */
  @WithDefault("15s")
  Duration timeout();

  /** How many deliveries are under way at once. */
  @WithDefault("256")
  int concurrency();
}
