/** What the pages in deploy/docs say, held against the code. */
@NullMarked
package dev.creamery.service.docs;

import org.jspecify.annotations.NullMarked;
