package dev.creamery.adapter.persistence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Brings an answer back to where its caller waits. */
public final class CallerContext {
  private CallerContext() {}

  /**
   * The same answer, given on the Vert.x context that subscribed; on any thread where there was
   * none. What is shared between callers or made on another context needs this: their own context
   * is what requests keep their state in.
   */
  public static <T> Uni<T> keep(Uni<T> answer) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Vertx.currentContext();
              return caller == null
                  ? answer
                  : answer.emitOn(task -> caller.runOnContext(now -> task.run()));
            });
  }
}
