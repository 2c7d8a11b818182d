/** Files of all kinds, and what they are found to be. */
@NullMarked
package dev.creamery.adapter.media.inspect;

import org.jspecify.annotations.NullMarked;
