/** Files that content shows: what they are, and where the library keeps them. */
@NullMarked
package dev.creamery.domain.media;

import org.jspecify.annotations.NullMarked;
