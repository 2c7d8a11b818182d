/** What every implementation of a port must do, fake and real alike. */
@NullMarked
package dev.creamery.application.contract;

import org.jspecify.annotations.NullMarked;
