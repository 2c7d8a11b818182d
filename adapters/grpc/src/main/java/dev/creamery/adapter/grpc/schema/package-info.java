/** Where schemas are kept as code. */
@NullMarked
package dev.creamery.adapter.grpc.schema;

import org.jspecify.annotations.NullMarked;
