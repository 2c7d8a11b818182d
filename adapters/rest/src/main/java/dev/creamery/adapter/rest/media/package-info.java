/** Media: files as they are served to everybody, and the library of them as admins see it. */
@NullMarked
package dev.creamery.adapter.rest.media;

import org.jspecify.annotations.NullMarked;
