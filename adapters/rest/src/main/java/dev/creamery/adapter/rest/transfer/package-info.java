/** All content of an organization as a file of lines, out and in. */
@NullMarked
package dev.creamery.adapter.rest.transfer;

import org.jspecify.annotations.NullMarked;
