/** Pages: written at once, and read. */
@NullMarked
package dev.creamery.application.page;

import org.jspecify.annotations.NullMarked;
