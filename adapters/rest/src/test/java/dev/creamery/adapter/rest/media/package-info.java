/** Media over HTTP. */
@NullMarked
package dev.creamery.adapter.rest.media;

import org.jspecify.annotations.NullMarked;
