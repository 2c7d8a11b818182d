/** What a file is, found out from its bytes; headers only, nothing is ever decoded. */
@NullMarked
package dev.creamery.adapter.media.inspect;

import org.jspecify.annotations.NullMarked;
