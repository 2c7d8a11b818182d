package dev.creamery.application.port.out;

import dev.creamery.application.webhook.WebhookTarget;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps endpoints, their secrets and headers unreadable to whoever has the store alone. What is
 * changed is in effect at once, everywhere. Fails with {@link Unavailable}.
 */
public interface WebhookEndpoints {
  /** Whether secrets can be kept: not where the installation has no key for them. */
  boolean canKeepSecrets();

  /**
   * Adds an endpoint, which hears of what happens from now on.
   *
   * @param most how many an organization may have
   * @return empty where it has as many
   */
  Uni<Optional<WebhookEndpoint>> add(
      OrganizationId organization,
      EndpointSettings settings,
      boolean enabled,
      WebhookSecret secret,
      int most);

  /** All endpoints of an organization, oldest first. */
  Uni<List<WebhookEndpoint>> list(OrganizationId organization);

  Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id);

  /**
   * Changes an endpoint. One that is enabled hears of what happens from then on, besides what it
   * was still to be told.
   *
   * @return the endpoint as it is now; empty where there is none
   */
  Uni<Optional<WebhookEndpoint>> change(
      OrganizationId organization, UUID id, EndpointSettings settings, boolean enabled);

  /** Takes an endpoint away, with whatever it was still to be told. */
  Uni<Boolean> remove(OrganizationId organization, UUID id);

  /**
   * Gives an endpoint a new secret.
   *
   * @param overlap how long the one before it signs too
   */
  Uni<Boolean> rotate(OrganizationId organization, UUID id, WebhookSecret secret, Duration overlap);

  /** Where and how an endpoint is sent to just now. */
  Uni<Optional<WebhookTarget>> target(OrganizationId organization, UUID id);
}
