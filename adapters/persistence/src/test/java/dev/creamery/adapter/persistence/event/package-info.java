@NullMarked
package dev.creamery.adapter.persistence.event;

import org.jspecify.annotations.NullMarked;
