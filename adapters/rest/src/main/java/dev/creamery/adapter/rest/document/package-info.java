/** The one document of both surfaces, made when the application is built. */
@NullMarked
package dev.creamery.adapter.rest.document;

import org.jspecify.annotations.NullMarked;
