package dev.creamery.adapter.rest.bulk;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.port.in.BulkWrites;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * A bulk that was begun, as the body of a request goes on with it.
 *
 * @param opening never {@link BulkOpening.KeyReused}
 * @param locale where flat fields go that name no locale of their own
 * @param keyed whether it can be gone on with, should it break off
 */
record Upload(BulkWrites writes, BulkOpening opening, Optional<String> locale, boolean keyed) {
  UUID operation() {
    return opening instanceof BulkOpening.Open open
        ? open.upload().operation()
        : complete().operation();
  }

  /** How many lines were taken before. */
  int known() {
    return opening instanceof BulkOpening.Open open ? open.lines() : complete().lines();
  }

  /** The digest of those lines. */
  String digest() {
    return opening instanceof BulkOpening.Open open ? open.digest() : complete().digest();
  }

  /** Whether those were all. */
  boolean isComplete() {
    return opening instanceof BulkOpening.Complete;
  }

  Uni<Taken> take(BulkLines lines) {
    return writes.take(open().upload(), lines);
  }

  Uni<Taken> end() {
    return writes.end(open().upload());
  }

  /** Whatever comes of it: a bulk of which nothing more is heard has broken off too. */
  void leave() {
    if (opening instanceof BulkOpening.Open open) {
      writes.breakOff(open.upload()).subscribe().with(done -> {}, failure -> {});
    }
  }

  private BulkOpening.Open open() {
    return (BulkOpening.Open) opening;
  }

  private BulkOpening.Complete complete() {
    return (BulkOpening.Complete) opening;
  }
}
