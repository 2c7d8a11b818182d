/** JSON in and out: strict and bounded on the way in, exact on the way out. */
@NullMarked
package dev.creamery.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
