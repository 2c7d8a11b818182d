package dev.creamery.domain.webhook;

import dev.creamery.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an organization wants its events sent.
 *
 * @param enabled whether anything is sent
 * @param disabledReason why not, for people; empty while it is enabled
 * @param failingSince when it failed first after it had heard last; empty while it hears
 */
public record WebhookEndpoint(
    OrganizationId organization,
    UUID id,
    EndpointSettings settings,
    boolean enabled,
    Optional<String> disabledReason,
    Optional<Instant> failingSince,
    Instant createdAt) {}
