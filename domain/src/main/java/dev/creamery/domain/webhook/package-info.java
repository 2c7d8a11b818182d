/** Webhooks: who is told of what, and when again those who did not hear. */
@NullMarked
package dev.creamery.domain.webhook;

import org.jspecify.annotations.NullMarked;
