package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.adapter.persistence.store.CallerContext;
import dev.creamery.adapter.persistence.store.DatabaseConfig;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs work in a session of its own, whoever calls: requests, gRPC calls and plain threads alike. A
 * session belongs to one Vert.x context, so each piece of work gets a new one; two pieces that one
 * request runs side by side can then not meet in one session either.
 */
@Singleton
class Sessions {
  private final Vertx vertx;
  private final Duration patience;

  Sessions(Vertx vertx, DatabaseConfig config) {
    this.vertx = vertx;
    this.patience = config.patience();
  }

  /** Reads, without a transaction. */
  <T> Uni<T> read(Supplier<Uni<T>> work) {
    return bounded(patience, () -> Panache.withSession(work));
  }

  /** Changes, all or nothing: one transaction, with nothing of the world outside in it. */
  <T> Uni<T> change(Supplier<Uni<T>> work) {
    return change(patience, work);
  }

  /** Changes that may take longer than others. */
  <T> Uni<T> change(Duration atMost, Supplier<Uni<T>> work) {
    return bounded(atMost, () -> Panache.withTransaction(work));
  }

  private <T> Uni<T> bounded(Duration atMost, Supplier<Uni<T>> work) {
    Uni<T> answer =
        onNewContext(work)
            .ifNoItem()
            .after(atMost)
            .fail()
            .onFailure()
            .transform(StoreFailures::translate);
    return CallerContext.keep(answer);
  }

  private <T> Uni<T> onNewContext(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              context.runOnContext(
                  now -> work.get().subscribe().with(emitter::complete, emitter::fail));
            });
  }
}
