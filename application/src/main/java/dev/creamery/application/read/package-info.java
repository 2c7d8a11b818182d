/** Reading: content as clients see it. */
@NullMarked
package dev.creamery.application.read;

import org.jspecify.annotations.NullMarked;
