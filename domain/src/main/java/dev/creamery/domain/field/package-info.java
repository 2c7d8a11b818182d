/** Values of fields: as a client sends them, as they are kept, and by locale. */
@NullMarked
package dev.creamery.domain.field;

import org.jspecify.annotations.NullMarked;
