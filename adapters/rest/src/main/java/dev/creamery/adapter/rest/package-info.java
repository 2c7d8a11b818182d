/**
 * The REST surface: the content API under {@code /v2} and the management API under {@code /manage}.
 */
@NullMarked
package dev.creamery.adapter.rest;

import org.jspecify.annotations.NullMarked;
