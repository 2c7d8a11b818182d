package dev.creamery.application.webhook;

import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.EndpointSettings;
import java.util.UUID;

/**
 * An endpoint that is enabled.
 *
 * @param since the transaction that made or enabled it: it hears of later ones alone
 */
public record Listener(
    OrganizationId organization, UUID endpoint, EndpointSettings settings, long since) {
  /** Whether it is to be told of an event. */
  public boolean hears(WebhookEvent event) {
    return organization.equals(event.item().organization())
        && event.position().transaction() > since
        && settings.wants(event.type(), event.collection());
  }
}
