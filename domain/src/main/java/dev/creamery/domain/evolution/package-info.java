/** How a collection changes from one definition to the next, and what may stand in the way. */
@NullMarked
package dev.creamery.domain.evolution;

import org.jspecify.annotations.NullMarked;
