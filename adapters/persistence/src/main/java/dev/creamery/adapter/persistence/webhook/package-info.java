/** Webhooks in PostgreSQL: endpoints, deliveries, and the reader of events that makes them. */
@NullMarked
package dev.creamery.adapter.persistence.webhook;

import org.jspecify.annotations.NullMarked;
