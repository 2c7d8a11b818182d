/** Processing: what was accepted is decided and applied, each item in order. */
@NullMarked
package dev.creamery.application.process;

import org.jspecify.annotations.NullMarked;
