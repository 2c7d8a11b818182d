package dev.creamery.application.webhook;

import java.util.UUID;

/**
 * An event that an endpoint is to be told of.
 *
 * @param body what is signed and sent, in UTF-8
 */
public record NewDelivery(UUID endpoint, WebhookEvent event, String body) {}
