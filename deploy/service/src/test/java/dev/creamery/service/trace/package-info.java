@NullMarked
package dev.creamery.service.trace;

import org.jspecify.annotations.NullMarked;
