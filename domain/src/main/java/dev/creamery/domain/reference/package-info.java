/** References from one piece of content to another. */
@NullMarked
package dev.creamery.domain.reference;

import org.jspecify.annotations.NullMarked;
