/** Files that are fetched for commands, and those of the library that commands show. */
@NullMarked
package dev.creamery.adapter.persistence.media;

import org.jspecify.annotations.NullMarked;
