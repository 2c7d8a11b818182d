/** Rules: what each type of field accepts, and how it is kept. */
@NullMarked
package dev.creamery.domain.rule;

import org.jspecify.annotations.NullMarked;
