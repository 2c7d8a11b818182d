/** Pages: free-form content by slug, which items may refer to. */
@NullMarked
package dev.creamery.domain.page;

import org.jspecify.annotations.NullMarked;
