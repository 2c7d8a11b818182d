/** Webhooks: events become deliveries, deliveries are sent until they are heard or given up. */
@NullMarked
package dev.creamery.application.webhook;

import org.jspecify.annotations.NullMarked;
