/** What the tests of this adapter share. */
@NullMarked
package dev.creamery.adapter.persistence;

import org.jspecify.annotations.NullMarked;
