/** Patterns that match in linear time. */
@NullMarked
package dev.creamery.adapter.persistence.pattern;

import org.jspecify.annotations.NullMarked;
