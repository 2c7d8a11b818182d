/** Which trace something belongs to: carried along, and understood by nobody in here. */
@NullMarked
package dev.creamery.application.trace;

import org.jspecify.annotations.NullMarked;
