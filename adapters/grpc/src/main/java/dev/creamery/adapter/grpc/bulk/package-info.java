/** Bulks as streams of messages. */
@NullMarked
package dev.creamery.adapter.grpc.bulk;

import org.jspecify.annotations.NullMarked;
