/** The media library. */
@NullMarked
package dev.creamery.application.media;

import org.jspecify.annotations.NullMarked;
