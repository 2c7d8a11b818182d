package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The taking in of one body, counted while it comes. */
final class BodyReception {
  private static final byte[] EMPTY = {};

  private final RoutingContext http;
  private final BodyLimits limits;
  private final UniEmitter<? super byte[]> result;
  private @Nullable Buffer received;
  private OptionalLong deadline = OptionalLong.empty();
  private boolean done;

  private BodyReception(RoutingContext http, BodyLimits limits, UniEmitter<? super byte[]> result) {
    this.http = http;
    this.limits = limits;
    this.result = result;
  }

  /** The body; fails with a refusal where it is too long, too slow or broken off. */
  static Uni<byte[]> receive(RoutingContext http, BodyLimits limits) {
    return Uni.createFrom().emitter(result -> new BodyReception(http, limits, result).start());
  }

  private void start() {
    HttpServerRequest request = http.request();
    if (request.isEnded()) {
      result.complete(EMPTY);
      return;
    }
    if (announced(request) > limits.maxBytes()) {
      result.fail(tooLong().refused());
      return;
    }
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      http.response().writeContinue();
    }
    request.handler(this::take);
    request.endHandler(end -> complete());
    request.exceptionHandler(broken -> refuse(brokenOff()));
    request.resume();
    if (!done) {
      deadline =
          OptionalLong.of(http.vertx().setTimer(limits.timeoutMillis(), time -> refuse(tooSlow())));
    }
  }

  /** How long the body is said to be; 0 where nothing is said. */
  static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private void take(Buffer chunk) {
    if (done) {
      return;
    }
    int length = chunk.length() + (received == null ? 0 : received.length());
    if (length > limits.maxBytes()) {
      refuse(tooLong());
    } else {
      received = received == null ? chunk : received.appendBuffer(chunk);
    }
  }

  private void complete() {
    if (finish()) {
      result.complete(received == null ? EMPTY : received.getBytes());
    }
  }

  private void refuse(Problem problem) {
    if (finish()) {
      http.request().pause();
      received = null;
      result.fail(problem.refused());
    }
  }

  private boolean finish() {
    deadline.ifPresent(http.vertx()::cancelTimer);
    boolean first = !done;
    done = true;
    return first;
  }

  private Problem tooLong() {
    return closing(
        413, "The body is longer than " + limits.maxBytes() + " bytes. Send it in parts.");
  }

  private Problem tooSlow() {
    return closing(
        408, "The body did not arrive within " + limits.timeoutMillis() / 1000 + " seconds.");
  }

  private static Problem brokenOff() {
    return closing(400, "The body broke off.");
  }

  private static Problem closing(int status, String detail) {
    return Problem.of(status, detail).with("Connection", "close");
  }
}
