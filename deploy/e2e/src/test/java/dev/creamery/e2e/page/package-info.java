/** Pages, and items that refer to them. */
@NullMarked
package dev.creamery.e2e.page;

import org.jspecify.annotations.NullMarked;
