/** What the document claims of itself. That it is true is claimed where the application runs. */
@NullMarked
package dev.creamery.adapter.rest.document;

import org.jspecify.annotations.NullMarked;
