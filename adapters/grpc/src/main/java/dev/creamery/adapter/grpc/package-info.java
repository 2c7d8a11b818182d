/** The gRPC surface: the content API and the schemas, by the same rules as over REST. */
@NullMarked
package dev.creamery.adapter.grpc;

import org.jspecify.annotations.NullMarked;
