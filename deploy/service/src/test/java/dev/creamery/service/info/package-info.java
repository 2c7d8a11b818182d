@NullMarked
package dev.creamery.service.info;

import org.jspecify.annotations.NullMarked;
