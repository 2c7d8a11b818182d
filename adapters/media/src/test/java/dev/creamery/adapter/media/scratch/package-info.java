/** The folder for files on their way. */
@NullMarked
package dev.creamery.adapter.media.scratch;

import org.jspecify.annotations.NullMarked;
