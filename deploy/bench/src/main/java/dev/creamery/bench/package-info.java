/** Measures how many writes a second one machine takes and applies, beside a floor. */
@NullMarked
package dev.creamery.bench;

import org.jspecify.annotations.NullMarked;
