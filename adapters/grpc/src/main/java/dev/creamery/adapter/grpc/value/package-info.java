/** Values as messages, in and out: bounded on the way in, exact on both. */
@NullMarked
package dev.creamery.adapter.grpc.value;

import org.jspecify.annotations.NullMarked;
