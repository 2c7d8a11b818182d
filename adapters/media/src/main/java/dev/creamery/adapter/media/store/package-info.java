/** Where the bytes of media are kept: in a folder, or in a bucket. */
@NullMarked
package dev.creamery.adapter.media.store;

import org.jspecify.annotations.NullMarked;
