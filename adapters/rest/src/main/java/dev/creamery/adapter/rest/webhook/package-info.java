/** Where an admin sees to webhooks: endpoints, and what was sent to them. */
@NullMarked
package dev.creamery.adapter.rest.webhook;

import org.jspecify.annotations.NullMarked;
