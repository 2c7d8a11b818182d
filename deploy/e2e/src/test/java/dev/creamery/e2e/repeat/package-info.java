/** Writes that are sent again, and writers that race, by whichever door. */
@NullMarked
package dev.creamery.e2e.repeat;

import org.jspecify.annotations.NullMarked;
