/** The command log: group commit on the way in, operations on the way out. */
@NullMarked
package dev.creamery.adapter.persistence.log;

import org.jspecify.annotations.NullMarked;
