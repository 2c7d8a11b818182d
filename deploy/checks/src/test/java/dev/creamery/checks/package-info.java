/** Holds to their word the files that operators use: scripts, images, manifests, workflows. */
@NullMarked
package dev.creamery.checks;

import org.jspecify.annotations.NullMarked;
