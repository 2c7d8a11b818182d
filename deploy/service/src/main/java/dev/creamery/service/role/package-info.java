/** Which parts of the work a replica does, so that each can be scaled for itself. */
@NullMarked
package dev.creamery.service.role;

import org.jspecify.annotations.NullMarked;
