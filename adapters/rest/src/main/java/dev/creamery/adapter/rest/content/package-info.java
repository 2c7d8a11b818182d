/** The content API: writing and reading items. */
@NullMarked
package dev.creamery.adapter.rest.content;

import org.jspecify.annotations.NullMarked;
