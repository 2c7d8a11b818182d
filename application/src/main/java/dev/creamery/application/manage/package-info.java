/** Managing: organizations, tokens and schemas. */
@NullMarked
package dev.creamery.application.manage;

import org.jspecify.annotations.NullMarked;
