/** What every call needs: who asks, how it is answered, and how it is refused. */
@NullMarked
package dev.creamery.adapter.grpc.call;

import org.jspecify.annotations.NullMarked;
