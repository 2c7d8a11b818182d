/** Puts the application together: use cases onto ports, clocks and meters onto use cases. */
@NullMarked
package dev.creamery.service.wiring;

import org.jspecify.annotations.NullMarked;
