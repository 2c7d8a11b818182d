/** The same scenarios through both doors: what one answers, the other does too. */
@NullMarked
package dev.creamery.e2e.parity;

import org.jspecify.annotations.NullMarked;
