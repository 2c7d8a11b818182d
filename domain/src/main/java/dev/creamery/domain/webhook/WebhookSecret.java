package dev.creamery.domain.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an endpoint's signatures are made with, in the notation of Standard Webhooks 1.0.0: {@code
 * whsec_} and 24 to 64 bytes in Base64.
 */
public record WebhookSecret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  /** A new one: 256 random bits. */
  public static WebhookSecret generate() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** Nothing that may be logged. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
