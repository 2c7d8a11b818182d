/** The vendor's clients, which have to find here what they find there. */
@NullMarked
package dev.creamery.e2e.sdk;

import org.jspecify.annotations.NullMarked;
