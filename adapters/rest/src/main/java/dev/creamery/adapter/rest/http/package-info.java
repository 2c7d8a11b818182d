/** What holds for every request: ids, limits, tokens, bodies, preferences. */
@NullMarked
package dev.creamery.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
