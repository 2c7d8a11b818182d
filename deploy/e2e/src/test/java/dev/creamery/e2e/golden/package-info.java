/** The golden suite: what clients are promised, as files of requests and answers. */
@NullMarked
package dev.creamery.e2e.golden;

import org.jspecify.annotations.NullMarked;
