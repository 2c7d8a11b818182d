/**
 * All content of an organization as lines: written from one moment of it, and read into another.
 */
@NullMarked
package dev.creamery.application.transfer;

import org.jspecify.annotations.NullMarked;
