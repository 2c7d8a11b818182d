/** Tokens, organizations and schemas in memory, and how every replica hears of their changes. */
@NullMarked
package dev.creamery.adapter.persistence.directory;

import org.jspecify.annotations.NullMarked;
