package dev.creamery.application.webhook;

import dev.creamery.domain.organization.OrganizationId;
import java.util.UUID;

/**
 * A delivery that is held by whoever sends it now.
 *
 * @param event the id of the event, which the endpoint sees in each attempt
 * @param attempt from 1; also tells this holding from others
 */
public record ClaimedDelivery(
    OrganizationId organization,
    UUID id,
    UUID endpoint,
    UUID event,
    int attempt,
    WebhookTarget target,
    String body) {}
