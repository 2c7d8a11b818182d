/** Bulk: many writes in one stream, taken in chunks, which become commands of one operation. */
@NullMarked
package dev.creamery.application.bulk;

import org.jspecify.annotations.NullMarked;
