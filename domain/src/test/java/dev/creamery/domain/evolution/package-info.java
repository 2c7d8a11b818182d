@NullMarked
package dev.creamery.domain.evolution;

import org.jspecify.annotations.NullMarked;
