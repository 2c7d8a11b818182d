/** Media: files brought in from the web or uploaded, and the library that keeps them. */
@NullMarked
package dev.creamery.application.media;

import org.jspecify.annotations.NullMarked;
