/** Processing in PostgreSQL: claims, and set-wise writes of what commands came to. */
@NullMarked
package dev.creamery.adapter.persistence.process;

import org.jspecify.annotations.NullMarked;
