package dev.creamery.application.webhook;

import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.WebhookSecret;
import java.util.List;

/**
 * Where something is sent, and how it is signed.
 *
 * @param secrets the newest first; two while one takes the place of the other; none where they
 *     cannot be read
 */
public record WebhookTarget(String url, CustomHeaders headers, List<WebhookSecret> secrets) {
  public WebhookTarget {
    secrets = List.copyOf(secrets);
  }
}
