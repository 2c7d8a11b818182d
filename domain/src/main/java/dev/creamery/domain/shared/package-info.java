/** What every other package speaks of: refusals and where they apply. */
@NullMarked
package dev.creamery.domain.shared;

import org.jspecify.annotations.NullMarked;
