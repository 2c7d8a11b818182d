/** What stands behind the gRPC adapter in its tests. */
@NullMarked
package dev.creamery.adapter.grpc.fake;

import org.jspecify.annotations.NullMarked;
