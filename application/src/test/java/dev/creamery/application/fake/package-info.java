/** Stand-ins for ports that keep the ports' contracts, for tests of whatever uses them. */
@NullMarked
package dev.creamery.application.fake;

import org.jspecify.annotations.NullMarked;
