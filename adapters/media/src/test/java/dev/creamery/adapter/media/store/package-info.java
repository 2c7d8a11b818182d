/** The stores of media. */
@NullMarked
package dev.creamery.adapter.media.store;

import org.jspecify.annotations.NullMarked;
