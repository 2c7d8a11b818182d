/** Standalone mode: a data folder with a PostgreSQL of its own in it. */
@NullMarked
package dev.creamery.service.standalone;

import org.jspecify.annotations.NullMarked;
