/** Media: files from the web, and what becomes of writes that show them. */
@NullMarked
package dev.creamery.e2e.media;

import org.jspecify.annotations.NullMarked;
