package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The taking in of one body to a file, no faster than the disk takes it. */
final class FileReception {
  private final RoutingContext http;
  private final TransferConfig limits;
  private final Path path;
  private final UniEmitter<? super Path> result;
  private OptionalLong deadline = OptionalLong.empty();
  private long received;
  private boolean done;

  private FileReception(
      RoutingContext http, TransferConfig limits, Path path, UniEmitter<? super Path> result) {
    this.http = http;
    this.limits = limits;
    this.path = path;
    this.result = result;
  }

  /** The file; fails with a refusal where the body is too long, too slow or broken off. */
  static Uni<Path> receive(RoutingContext http, TransferConfig limits, Path path) {
    return Uni.createFrom().emitter(result -> new FileReception(http, limits, path, result).open());
  }

  private void open() {
    if (BodyReception.announced(http.request()) > limits.maxBytes()) {
      result.fail(tooLong().refused());
      return;
    }
    http.vertx()
        .fileSystem()
        .open(path.toString(), new OpenOptions().setWrite(true).setCreateNew(true))
        .onSuccess(this::start)
        .onFailure(result::fail);
  }

  private void start(AsyncFile file) {
    HttpServerRequest request = http.request();
    if (request.isEnded()) {
      complete(file);
      return;
    }
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      http.response().writeContinue();
    }
    file.exceptionHandler(broken -> fail(file, broken));
    request.handler(chunk -> take(file, chunk));
    request.endHandler(end -> complete(file));
    request.exceptionHandler(broken -> fail(file, brokenOff().refused()));
    deadline =
        OptionalLong.of(
            http.vertx()
                .setTimer(
                    limits.uploadTimeout().toMillis(), time -> fail(file, tooSlow().refused())));
    request.resume();
    if (http.response().closed()) {
      // Before anybody listened for it.
      fail(file, brokenOff().refused());
    }
  }

  private void take(AsyncFile file, Buffer chunk) {
    received += chunk.length();
    if (received > limits.maxBytes()) {
      fail(file, tooLong().refused());
    } else if (!done) {
      file.write(chunk);
      if (file.writeQueueFull()) {
        http.request().pause();
        file.drainHandler(room -> http.request().resume());
      }
    }
  }

  private void complete(AsyncFile file) {
    if (stop()) {
      file.close().onSuccess(closed -> result.complete(path)).onFailure(result::fail);
    }
  }

  private void fail(AsyncFile file, Throwable failure) {
    if (stop()) {
      http.request().pause();
      file.close()
          .eventually(() -> http.vertx().fileSystem().delete(path.toString()))
          .onComplete(gone -> result.fail(failure));
    }
  }

  private boolean stop() {
    deadline.ifPresent(http.vertx()::cancelTimer);
    boolean first = !done;
    done = true;
    return first;
  }

  private Problem tooLong() {
    return closing(413, "The file is longer than " + limits.maxBytes() + " bytes.");
  }

  private Problem tooSlow() {
    return closing(
        408, "The file did not arrive within " + limits.uploadTimeout().toSeconds() + " seconds.");
  }

  private static Problem brokenOff() {
    return closing(400, "The body broke off.");
  }

  private static Problem closing(int status, String detail) {
    return Problem.of(status, detail).with("Connection", "close");
  }
}
