/** What clients are told when something is wrong. */
@NullMarked
package dev.creamery.adapter.rest.error;

import org.jspecify.annotations.NullMarked;
