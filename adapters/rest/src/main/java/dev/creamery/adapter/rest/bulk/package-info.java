/** Bulks over HTTP: NDJSON, read line by line and never held whole. */
@NullMarked
package dev.creamery.adapter.rest.bulk;

import org.jspecify.annotations.NullMarked;
