/** Operations: what became of a write. */
@NullMarked
package dev.creamery.application.operation;

import org.jspecify.annotations.NullMarked;
