/** Reads of items. */
@NullMarked
package dev.creamery.adapter.persistence.read;

import org.jspecify.annotations.NullMarked;
