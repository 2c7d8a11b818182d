/** Files that are on their way: a folder of each process, swept when the process is gone. */
@NullMarked
package dev.creamery.adapter.media.scratch;

import org.jspecify.annotations.NullMarked;
