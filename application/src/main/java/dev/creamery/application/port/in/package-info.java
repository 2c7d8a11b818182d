/** What the outside may ask of the application. */
@NullMarked
package dev.creamery.application.port.in;

import org.jspecify.annotations.NullMarked;
