@NullMarked
package dev.creamery.adapter.persistence.media;

import org.jspecify.annotations.NullMarked;
