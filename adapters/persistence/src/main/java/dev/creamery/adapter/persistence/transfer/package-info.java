/** Whole organizations, as they are at one moment. */
@NullMarked
package dev.creamery.adapter.persistence.transfer;

import org.jspecify.annotations.NullMarked;
