/** Which Creamery it is that runs, told to operators. */
@NullMarked
package dev.creamery.service.info;

import org.jspecify.annotations.NullMarked;
