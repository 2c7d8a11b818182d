/** Hosts that are hostile, and what becomes of whoever asks them. */
@NullMarked
package dev.creamery.adapter.media.fetch;

import org.jspecify.annotations.NullMarked;
