/** Accepting: a write is checked and committed to the command log, then answered. */
@NullMarked
package dev.creamery.application.accept;

import org.jspecify.annotations.NullMarked;
