/** Pages. */
@NullMarked
package dev.creamery.adapter.persistence.page;

import org.jspecify.annotations.NullMarked;
