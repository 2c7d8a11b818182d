/** The command line: a client of the public API. */
@NullMarked
package dev.creamery.cli;

import org.jspecify.annotations.NullMarked;
