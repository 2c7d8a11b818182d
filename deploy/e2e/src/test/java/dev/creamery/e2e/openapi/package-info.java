/** The document of the API, held to what the packaged application does. */
@NullMarked
package dev.creamery.e2e.openapi;

import org.jspecify.annotations.NullMarked;
