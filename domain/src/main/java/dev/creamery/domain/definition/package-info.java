/** Definitions: a schema as its author writes it, read into a collection and written back. */
@NullMarked
package dev.creamery.domain.definition;

import org.jspecify.annotations.NullMarked;
