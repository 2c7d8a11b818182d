/** What may be gone to, and what may not however it is spelled. */
@NullMarked
package dev.creamery.outbound;

import org.jspecify.annotations.NullMarked;
