package dev.creamery.application.webhook;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.organization.OrganizationId;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that is held by whoever sends it now.
 *
 * @param event the id of the event, which the endpoint sees in each attempt
 * @param attempt from 1, over all of the delivery's life; also tells this holding from others
 * @param round from 1, since it was begun or replayed: where the schedule stands
 * @param trace that led to the event; empty where nobody follows it
 */
public record ClaimedDelivery(
    OrganizationId organization,
    UUID id,
    UUID endpoint,
    UUID event,
    long itemId,
    int attempt,
    int round,
    WebhookTarget target,
    String body,
    Optional<TraceContext> trace) {}
