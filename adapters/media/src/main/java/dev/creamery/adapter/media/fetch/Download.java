package dev.creamery.adapter.media.fetch;

import dev.creamery.application.port.out.Unavailable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of an answer to a file. It gathers on the event loop and writes elsewhere, one
 * batch at a time; while a batch is written the next one is gathered, and no more than that.
 *
 * <p>Everything happens on the context of the answer.
 */
final class Download {
  private static final int BATCH = 256 << 10;

  private final HttpClientResponse body;
  private final HashedFile file;
  private final WorkerExecutor workers;
  private final long maxBytes;
  private final Promise<Answer.Received> outcome = Promise.promise();

  private List<Buffer> gathered = new ArrayList<>();
  private int gatheredBytes;
  private long received;
  private boolean hasEnded;
  private boolean isWriting;
  private boolean isPaused;
  private @Nullable Throwable failure;

  Download(HttpClientResponse body, HashedFile file, WorkerExecutor workers, long maxBytes) {
    this.body = body;
    this.file = file;
    this.workers = workers;
    this.maxBytes = maxBytes;
  }

  /**
   * Begins.
   *
   * @return fails with {@link Stopped}, with {@link Unavailable} where the file cannot be written,
   *     or with what happened to the connection; the file is gone then
   */
  Future<Answer.Received> start() {
    body.exceptionHandler(this::stop);
    body.endHandler(end -> end());
    body.handler(this::take);
    return outcome.future();
  }

  /** How many bytes have come. */
  long received() {
    return received;
  }

  /** Ends it with this failure, unless it has one already. */
  void stop(Throwable why) {
    if (failure == null) {
      failure = why;
      gathered = List.of();
      proceed();
    }
  }

  private void take(Buffer chunk) {
    received += chunk.length();
    if (received > maxBytes) {
      stop(new Stopped(Answer.Failed.tooLarge(maxBytes)));
    }
    if (failure != null) {
      return;
    }
    gathered.add(chunk);
    gatheredBytes += chunk.length();
    if (isWriting && gatheredBytes >= BATCH) {
      isPaused = true;
      body.pause();
    }
    proceed();
  }

  private void end() {
    hasEnded = true;
    proceed();
  }

  private void proceed() {
    if (isWriting) {
      return;
    }
    if (failure != null) {
      discard(failure);
    } else if (hasEnded || gatheredBytes >= BATCH) {
      write();
    }
  }

  private void write() {
    isWriting = true;
    List<Buffer> batch = gathered;
    boolean isLast = hasEnded;
    gathered = new ArrayList<>();
    gatheredBytes = 0;
    workers
        .executeBlocking(
            () -> {
              file.write(batch);
              return isLast ? Optional.of(file.finish()) : Optional.<Answer.Received>empty();
            },
            false)
        .onSuccess(this::written)
        .onFailure(
            e -> {
              isWriting = false;
              failure = failure == null ? new Unavailable("A file cannot be written", e) : failure;
              proceed();
            });
    if (isPaused) {
      isPaused = false;
      body.resume();
    }
  }

  private void written(Optional<Answer.Received> whole) {
    if (whole.isPresent() && failure == null) {
      // It keeps writing for ever: from now on it is too late to stop.
      outcome.complete(whole.get());
    } else {
      isWriting = false;
      proceed();
    }
  }

  private void discard(Throwable why) {
    isWriting = true;
    workers
        .executeBlocking(
            () -> {
              file.discard();
              return why;
            },
            false)
        .onComplete(discarded -> outcome.fail(why));
  }
}
