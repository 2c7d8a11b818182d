package dev.creamery.application.port.out;

import java.time.Duration;
import java.util.UUID;

/** Counts what happens to webhooks, for those who watch over the service. Never fails. */
public interface WebhookMeter {
  /** Something was sent to an endpoint. */
  void attempted(UUID endpoint, boolean heard, Duration took);
}
