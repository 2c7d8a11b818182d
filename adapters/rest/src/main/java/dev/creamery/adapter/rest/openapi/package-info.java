/** The words in which routes are documented: shapes, parameters, answers, examples. */
@NullMarked
package dev.creamery.adapter.rest.openapi;

import org.jspecify.annotations.NullMarked;
