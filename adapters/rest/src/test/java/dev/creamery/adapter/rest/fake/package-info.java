/** What stands behind the REST adapter in its tests. */
@NullMarked
package dev.creamery.adapter.rest.fake;

import org.jspecify.annotations.NullMarked;
