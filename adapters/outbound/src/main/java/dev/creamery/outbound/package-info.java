/**
 * Where Creamery may send requests of its own, addresses as clients give them, vetted; and when.
 */
@NullMarked
package dev.creamery.outbound;

import org.jspecify.annotations.NullMarked;
