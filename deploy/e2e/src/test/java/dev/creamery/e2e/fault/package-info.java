/** What Creamery depends on goes away for a while, and comes back. */
@NullMarked
package dev.creamery.e2e.fault;

import org.jspecify.annotations.NullMarked;
