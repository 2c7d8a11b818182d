/** What the application needs of the outside. */
@NullMarked
package dev.creamery.application.port.out;

import org.jspecify.annotations.NullMarked;
