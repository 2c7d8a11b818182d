package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.BulkConfig;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.application.port.in.Operations;
import dev.creamery.proto.collections.v1.BulkOptions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins what writes of streams go to, a few at once. */
@Singleton
public class Uploads {
  private final BulkWrites writes;
  private final Operations operations;
  private final BulkConfig config;
  private final AtomicInteger underWay = new AtomicInteger();

  Uploads(BulkWrites writes, Operations operations, BulkConfig config) {
    this.writes = writes;
    this.operations = operations;
    this.config = config;
  }

  /** How many writes a bulk may have. */
  int maxLines() {
    return config.maxLines();
  }

  /** How long nothing may come of one. */
  Duration idleTimeout() {
    return config.idleTimeout();
  }

  /** Takes one of the places; ends with a refusal where none is free. To be given back. */
  void enter() {
    if (underWay.incrementAndGet() > config.uploads()) {
      leave();
      throw Refusal.unavailable(
              "Too many bulks are being received just now. Try again soon.", Duration.ofSeconds(5))
          .refused();
    }
  }

  void leave() {
    underWay.decrementAndGet();
  }

  Uni<Upload> begin(Principal who, Optional<IdempotencyKey> key, BulkOptions options) {
    if (options.getDryRun()) {
      boolean whole = options.getAtomic();
      return Uni.createFrom().item(new RehearsedUpload(writes.rehearse(who, whole), whole));
    }
    return options.getAtomic()
        ? Uni.createFrom().item(new WholeUpload(writes, operations, who, key))
        : writes.begin(who, key, Optional.empty()).map(opening -> recorded(who, key, opening));
  }

  private Upload recorded(Principal who, Optional<IdempotencyKey> key, BulkOpening opening) {
    if (opening instanceof BulkOpening.KeyReused) {
      throw Refusal.keyReused().refused();
    }
    return new RecordedUpload(
        writes, operations, who, (BulkOpening.Begun) opening, key.isPresent());
  }
}
