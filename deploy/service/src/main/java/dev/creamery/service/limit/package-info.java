/** How much each token may ask for. */
@NullMarked
package dev.creamery.service.limit;

import org.jspecify.annotations.NullMarked;
