package dev.creamery.service.wiring;

import dev.creamery.application.port.out.WebhookMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows at {@code /q/metrics} what happens to webhooks: {@code
 * creamery_webhook_attempts_seconds{endpoint,outcome}}. The first {@value #MOST} endpoints are told
 * apart; all others are {@code other}.
 */
@Singleton
class MicrometerWebhookMeter implements WebhookMeter {
  private static final int MOST = 200;
  private static final String OTHER = "other";

  private final MeterRegistry registry;
  private final Map<UUID, String> named = new ConcurrentHashMap<>();

  MicrometerWebhookMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void attempted(UUID endpoint, boolean heard, Duration took) {
    Timer.builder("creamery.webhook.attempts")
        .description("Attempts to tell an endpoint of an event")
        .tag("endpoint", name(endpoint))
        .tag("outcome", heard ? "heard" : "failed")
        .register(registry)
        .record(took);
  }

  private String name(UUID endpoint) {
    String known = named.get(endpoint);
    if (known != null) {
      return known;
    }
    return named.size() < MOST ? named.computeIfAbsent(endpoint, UUID::toString) : OTHER;
  }
}
