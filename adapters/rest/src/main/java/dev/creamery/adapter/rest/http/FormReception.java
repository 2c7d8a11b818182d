package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.error.Refused;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The taking in of one form, counted while it comes. */
final class FormReception<T> {
  private static final String FILE = "file";

  /** For what is around the file: boundaries, headers of parts, other fields. */
  private static final long AROUND = 65_536;

  private final RoutingContext http;
  private final UploadConfig limits;
  private final Path file;
  private final Function<FileForm, T> reading;
  private final UniEmitter<? super T> result;
  private Optional<HttpServerFileUpload> upload = Optional.empty();
  private Future<Void> written = Future.succeededFuture();
  private OptionalLong deadline = OptionalLong.empty();
  private long received;
  private boolean done;

  private FormReception(
      RoutingContext http,
      UploadConfig limits,
      Path file,
      Function<FileForm, T> reading,
      UniEmitter<? super T> result) {
    this.http = http;
    this.limits = limits;
    this.file = file;
    this.reading = reading;
    this.result = result;
  }

  /** The form; fails with a refusal where it is too long, too slow, broken off or no such form. */
  static <T> Uni<T> receive(
      RoutingContext http, UploadConfig limits, Path file, Function<FileForm, T> reading) {
    return Uni.createFrom()
        .emitter(result -> new FormReception<T>(http, limits, file, reading, result).start());
  }

  private void start() {
    HttpServerRequest request = http.request();
    if (request.isEnded()) {
      refuse(noFile());
      return;
    }
    if (BodyReception.announced(request) > limits.maxBytes() + AROUND) {
      refuse(tooLong());
      return;
    }
    try {
      request.setExpectMultipart(true);
    } catch (RuntimeException e) {
      refuse(malformed());
      return;
    }
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      http.response().writeContinue();
    }
    request.uploadHandler(this::take);
    request.handler(this::count);
    request.endHandler(end -> written.onComplete(whole -> end(whole.succeeded())));
    request.exceptionHandler(broken -> refuse(malformed()));
    // What is wrong with the end of a form, the server tells the answer and not the request.
    http.addEndHandler(
        end -> {
          if (end.failed()) {
            refuse(malformed());
          }
        });
    deadline =
        OptionalLong.of(
            http.vertx().setTimer(limits.uploadTimeout().toMillis(), time -> refuse(tooSlow())));
    request.resume();
  }

  private void take(HttpServerFileUpload part) {
    if (done || !part.name().equals(FILE)) {
      part.handler(ignored -> {});
    } else if (upload.isPresent()) {
      part.handler(ignored -> {});
      refuse(fileProblem("Send one file at a time."));
    } else {
      upload = Optional.of(part);
      written = part.streamToFileSystem(file.toString());
    }
  }

  private void count(Buffer chunk) {
    received += chunk.length();
    if (received > limits.maxBytes() + AROUND) {
      refuse(tooLong());
    }
  }

  private void end(boolean whole) {
    if (done) {
      return;
    }
    long size = upload.map(HttpServerFileUpload::size).orElse(0L);
    if (!whole) {
      stop();
      discard();
      result.fail(new IllegalStateException("Cannot write an upload", written.cause()));
    } else if (size > limits.maxBytes()) {
      refuse(tooLong());
    } else if (size == 0) {
      refuse(noFile());
    } else {
      complete();
    }
  }

  private void complete() {
    T read;
    try {
      read = reading.apply(new FileForm(file, name(), texts()));
    } catch (Refused refused) {
      refuse(refused.problem());
      return;
    }
    stop();
    result.complete(read);
  }

  private Optional<String> name() {
    return upload.map(HttpServerFileUpload::filename).filter(name -> !name.isEmpty());
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    http.request().formAttributes().forEach(field -> texts.put(field.getKey(), field.getValue()));
    return texts;
  }

  private void refuse(Problem problem) {
    if (done) {
      return;
    }
    stop();
    if (!http.request().isEnded()) {
      http.request().pause();
      upload.filter(part -> !written.isComplete()).ifPresent(FormReception::cancel);
    }
    discard();
    result.fail(problem.refused());
  }

  private static void cancel(HttpServerFileUpload part) {
    try {
      part.cancelStreamToFileSystem();
    } catch (IllegalStateException closing) {
      // All of it has come, and the file is closed in this moment.
    }
  }

  private void stop() {
    done = true;
    deadline.ifPresent(http.vertx()::cancelTimer);
  }

  /** Removes what was written, when nothing more comes to it. */
  private void discard() {
    written.onComplete(
        end -> http.vertx().fileSystem().delete(file.toString()).onFailure(gone -> {}));
  }

  private Problem tooLong() {
    return closing(413, "The file is longer than " + limits.maxBytes() + " bytes.");
  }

  private Problem tooSlow() {
    return closing(
        408, "The file did not arrive within " + limits.uploadTimeout().toSeconds() + " seconds.");
  }

  private static Problem malformed() {
    return closing(400, "The form broke off, or is not well-formed multipart/form-data.");
  }

  private static Problem noFile() {
    return fileProblem("Send a file that is not empty in this field.");
  }

  private static Problem fileProblem(String says) {
    return Problem.invalid(
            List.of(Location.ROOT.member(FILE).error(ErrorCode.REQUIRED.code(), says)))
        .with("Connection", "close");
  }

  private static Problem closing(int status, String detail) {
    return Problem.of(status, detail).with("Connection", "close");
  }
}
