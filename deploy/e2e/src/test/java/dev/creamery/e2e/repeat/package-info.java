/** Writes that are sent again, and operations that are watched, through kills. */
@NullMarked
package dev.creamery.e2e.repeat;

import org.jspecify.annotations.NullMarked;
