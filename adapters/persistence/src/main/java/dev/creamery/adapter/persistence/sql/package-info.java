/** What the set-wise statements share: arrays in, rows out. */
@NullMarked
package dev.creamery.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
