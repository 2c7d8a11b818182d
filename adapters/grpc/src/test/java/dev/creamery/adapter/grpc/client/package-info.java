/** A client of the gRPC adapter in its tests. */
@NullMarked
package dev.creamery.adapter.grpc.client;

import org.jspecify.annotations.NullMarked;
