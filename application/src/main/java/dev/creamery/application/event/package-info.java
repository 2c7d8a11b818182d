/** What happened, and how the world is told of it. */
@NullMarked
package dev.creamery.application.event;

import org.jspecify.annotations.NullMarked;
