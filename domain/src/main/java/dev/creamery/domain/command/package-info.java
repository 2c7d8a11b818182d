/** Commands: what a client asked for, and how it is decided. */
@NullMarked
package dev.creamery.domain.command;

import org.jspecify.annotations.NullMarked;
