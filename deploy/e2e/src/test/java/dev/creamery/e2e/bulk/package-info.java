/** Bulks, longer than the heap of the service that takes them. */
@NullMarked
package dev.creamery.e2e.bulk;

import org.jspecify.annotations.NullMarked;
