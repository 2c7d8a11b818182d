/** The packaged application, seen from outside: as a process, over HTTP, by its files. */
@NullMarked
package dev.creamery.e2e;

import org.jspecify.annotations.NullMarked;
