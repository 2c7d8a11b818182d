/** Webhooks of the packaged application, and a sink that hears them. */
@NullMarked
package dev.creamery.e2e.webhook;

import org.jspecify.annotations.NullMarked;
