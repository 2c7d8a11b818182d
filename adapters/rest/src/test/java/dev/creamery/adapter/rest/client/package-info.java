/** How tests speak HTTP: politely, and not. */
@NullMarked
package dev.creamery.adapter.rest.client;

import org.jspecify.annotations.NullMarked;
