/** Rounds: work that arrives one by one is done together. */
@NullMarked
package dev.creamery.application.round;

import org.jspecify.annotations.NullMarked;
