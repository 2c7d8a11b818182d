/** Where items are written and read. */
@NullMarked
package dev.creamery.adapter.grpc.content;

import org.jspecify.annotations.NullMarked;
