/** What became of accepted writes. */
@NullMarked
package dev.creamery.adapter.grpc.operation;

import org.jspecify.annotations.NullMarked;
