/** Pages: writing and reading them, and managing them whole. */
@NullMarked
package dev.creamery.adapter.rest.page;

import org.jspecify.annotations.NullMarked;
