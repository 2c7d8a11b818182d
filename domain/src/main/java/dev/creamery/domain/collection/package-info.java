/** Collections: user-defined schemas and the rules their fields set. */
@NullMarked
package dev.creamery.domain.collection;

import org.jspecify.annotations.NullMarked;
