package dev.creamery.adapter.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.creamery.application.port.out.WebhookSignatures;
import dev.creamery.domain.webhook.WebhookSecret;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Signs with the library of Standard Webhooks. */
@Singleton
final class StandardSignatures implements WebhookSignatures {
  @Override
  public String sign(String id, Instant at, String body, WebhookSecret secret) {
    try {
      return new Webhook(secret.text()).sign(id, at.getEpochSecond(), body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("Every JVM can sign, and every secret has bytes", e);
    }
  }
}
