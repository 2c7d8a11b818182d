/** The gRPC surface of the packaged application, as clients of its contracts see it. */
@NullMarked
package dev.creamery.e2e.grpc;

import org.jspecify.annotations.NullMarked;
