/** The tenant: what everything belongs to, and the locales its content is written in. */
@NullMarked
package dev.creamery.domain.organization;

import org.jspecify.annotations.NullMarked;
