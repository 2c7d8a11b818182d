/** The main job, on the packaged application: schema, write, operation, read. */
@NullMarked
package dev.creamery.e2e.mainjob;

import org.jspecify.annotations.NullMarked;
