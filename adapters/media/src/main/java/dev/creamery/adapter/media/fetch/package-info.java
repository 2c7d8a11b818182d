/** Brings files from anywhere on the web to this machine, and goes nowhere that it should not. */
@NullMarked
package dev.creamery.adapter.media.fetch;

import org.jspecify.annotations.NullMarked;
