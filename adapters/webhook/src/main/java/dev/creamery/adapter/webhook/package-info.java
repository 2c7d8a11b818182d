/** Webhooks on the wire: signed, sent to vetted addresses, and their answers read a little. */
@NullMarked
package dev.creamery.adapter.webhook;

import org.jspecify.annotations.NullMarked;
