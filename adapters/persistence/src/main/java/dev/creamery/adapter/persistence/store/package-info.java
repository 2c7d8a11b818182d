/** The database as a whole: how it is reached, how long it is waited for, and how it fails. */
@NullMarked
package dev.creamery.adapter.persistence.store;

import org.jspecify.annotations.NullMarked;
