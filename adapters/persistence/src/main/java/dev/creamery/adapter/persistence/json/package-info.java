/** JSON texts of what the database keeps: streaming in both directions, exact to the digit. */
@NullMarked
package dev.creamery.adapter.persistence.json;

import org.jspecify.annotations.NullMarked;
