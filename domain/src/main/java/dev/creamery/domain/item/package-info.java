/** Items: the content itself, and what a command did to it. */
@NullMarked
package dev.creamery.domain.item;

import org.jspecify.annotations.NullMarked;
