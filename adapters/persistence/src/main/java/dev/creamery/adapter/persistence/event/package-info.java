/** The events, for those who tell the world of them. */
@NullMarked
package dev.creamery.adapter.persistence.event;

import org.jspecify.annotations.NullMarked;
