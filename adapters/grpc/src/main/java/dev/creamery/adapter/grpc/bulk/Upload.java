package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.WholeBulk;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** Where the writes of a stream go. Whoever is new to all of them has known none. */
interface Upload {
  /** How many writes were taken before. */
  default int known() {
    return 0;
  }

  /** The digest of those writes. */
  default String digest() {
    return "";
  }

  /** Whether those were all. */
  default boolean isComplete() {
    return false;
  }

  /** Takes the next writes. */
  Uni<Taken> take(BulkLines lines);

  /** All writes are taken: the answer. Fails with a refusal where that is when one is found. */
  Uni<BulkWriteResponse> end();

  /** No more writes come, although more were to come. */
  default void leave() {}

  /** Whether all is done together or nothing. */
  default boolean isWhole() {
    return false;
  }

  /** Why no more writes are taken; empty where this one may be. */
  default Optional<Refusal> refuses(int number, long bytes, int most) {
    if (isWhole() && (number > WholeBulk.MAX_LINES || bytes > WholeBulk.MAX_BYTES)) {
      return Optional.of(
          tooMuch(
              "A bulk that is applied as a whole (atomic) has at most "
                  + WholeBulk.MAX_LINES
                  + " writes and "
                  + WholeBulk.MAX_BYTES
                  + " bytes. Nothing was recorded. Send it in parts, or without atomic."));
    }
    return number > most
        ? Optional.of(
            tooMuch("A bulk has at most " + most + " writes. Send the rest as one of its own."))
        : Optional.empty();
  }

  private static Refusal tooMuch(String detail) {
    return Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "TOO_MANY_WRITES", detail);
  }

  /** What is said where no more can be committed just now. */
  default Refusal cannotGoOn(int taken) {
    return Refusal.unavailable(
        "The service cannot go on now. Nothing was recorded. Try again soon.",
        Duration.ofSeconds(1));
  }
}
