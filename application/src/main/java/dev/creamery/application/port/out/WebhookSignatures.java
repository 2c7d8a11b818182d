package dev.creamery.application.port.out;

import dev.creamery.domain.webhook.WebhookSecret;
import java.time.Instant;

/** Signs as Standard Webhooks 1.0.0 has it. */
public interface WebhookSignatures {
  /**
   * The signature of a message, {@code v1,…}.
   *
   * @param at in whole seconds
   */
  String sign(String id, Instant at, String body, WebhookSecret secret);
}
