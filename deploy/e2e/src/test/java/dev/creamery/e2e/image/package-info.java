/** The images, as far as they can be had without a machine that builds images. */
@NullMarked
package dev.creamery.e2e.image;

import org.jspecify.annotations.NullMarked;
