package dev.creamery.adapter.media.store;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Does what waits for a disk or a bucket, on threads of its own, and answers where it was asked.
 */
final class OffLoop {
  private static final int THREADS = 16;
  private static final long UNUSUALLY_LONG_MINUTES = 5;

  private final WorkerExecutor workers;

  OffLoop(Vertx vertx) {
    workers =
        vertx.createSharedWorkerExecutor(
            "creamery-media-store", THREADS, UNUSUALLY_LONG_MINUTES, TimeUnit.MINUTES);
  }

  /** Something that waits. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** The outcome; {@link Unavailable} where it could not be done. */
  <T> Uni<T> run(Work<T> work) {
    return Uni.createFrom()
        .completionStage(
            () -> workers.executeBlocking(() -> attempt(work), false).toCompletionStage());
  }

  private static <T> T attempt(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new Unavailable("The media store cannot be reached or is full: " + e, e);
    }
  }
}
