/** What the pages in deploy/docs tell people to do, done. */
@NullMarked
package dev.creamery.e2e.docs;

import org.jspecify.annotations.NullMarked;
