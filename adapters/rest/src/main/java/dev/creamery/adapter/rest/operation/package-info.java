/** What became of accepted writes. */
@NullMarked
package dev.creamery.adapter.rest.operation;

import org.jspecify.annotations.NullMarked;
