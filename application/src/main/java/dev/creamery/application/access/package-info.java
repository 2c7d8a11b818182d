/** Who asks, and what they may. */
@NullMarked
package dev.creamery.application.access;

import org.jspecify.annotations.NullMarked;
