package dev.creamery.adapter.rest.operation;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.error.Refused;
import dev.creamery.adapter.rest.http.ProblemAnswer;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One answer that goes on: an event for each state of an operation until it has finished, and a
 * comment now and then so that nobody in between takes the connection for dead. Everything happens
 * on the event loop of the request.
 */
final class OperationStream {
  private static final Logger LOG = Logger.getLogger(OperationStream.class);
  private static final long HEART_BEAT = Duration.ofSeconds(15).toMillis();
  private static final String STILL_HERE = ": still here\n\n";

  /** After a second, who was cut off asks again. */
  private static final String RETRY = "retry: 1000\n\n";

  private final RoutingContext http;
  private final OperationJson json;
  private final HttpServerResponse response;
  private final Context context;
  private final @Nullable String lastSeen;
  private long timer;
  private @Nullable Cancellable following;
  private boolean over;

  OperationStream(RoutingContext http, OperationJson json) {
    this.http = http;
    this.json = json;
    this.response = http.response();
    this.context = http.vertx().getOrCreateContext();
    this.lastSeen = http.request().getHeader("Last-Event-ID");
  }

  void follow(Multi<OperationView> changes) {
    http.addEndHandler(gone -> stop());
    following =
        changes
            .emitOn(task -> context.runOnContext(now -> task.run()))
            .subscribe()
            .with(this::tell, this::fail, this::end);
  }

  private void tell(OperationView operation) {
    if (over) {
      return;
    }
    byte[] state = json.one(operation);
    String id = EventId.of(operation, state);
    boolean finished = operation.status().isFinished();
    boolean known = id.equals(lastSeen);
    if (!response.headWritten() && known && finished) {
      // What browsers take for: there is no more to come, do not ask again.
      response.setStatusCode(204).end();
      return;
    }
    begin();
    // Whoever cannot keep up is told the later state instead; the last one always.
    if (!known && (finished || !response.writeQueueFull())) {
      response.write(event(id, state));
    }
  }

  private void begin() {
    if (!response.headWritten()) {
      response
          .setChunked(true)
          .putHeader("Content-Type", "text/event-stream")
          .putHeader("Cache-Control", "no-store")
          .putHeader("X-Accel-Buffering", "no")
          .write(RETRY);
      timer = http.vertx().setPeriodic(HEART_BEAT, beat -> beat());
    }
  }

  private void beat() {
    if (response.writeQueueFull()) {
      // Nobody has read for a whole beat. Who still lives comes back with its Last-Event-ID.
      http.request().connection().close();
    } else {
      response.write(STILL_HERE);
    }
  }

  private static Buffer event(String id, byte[] state) {
    return Buffer.buffer("event: operation\nid: " + id + "\ndata: ")
        .appendBytes(state)
        .appendString("\n\n", StandardCharsets.UTF_8.name());
  }

  private void fail(Throwable failure) {
    if (over) {
      return;
    }
    if (response.headWritten()) {
      response.end();
    } else if (failure instanceof Refused refused) {
      ProblemAnswer.send(http, refused.problem());
    } else if (failure instanceof Unavailable busy) {
      ProblemAnswer.send(
          http,
          Problem.of(503, Objects.requireNonNullElse(busy.getMessage(), "Try again shortly."))
              .with("Retry-After", "1"));
    } else {
      LOG.errorf(failure, "The stream of %s failed", http.request().path());
      ProblemAnswer.send(http, Problem.of(500, "Internal error."));
    }
  }

  private void end() {
    if (over || response.ended()) {
      return;
    }
    if (response.headWritten()) {
      response.end();
    } else {
      ProblemAnswer.send(http, Problem.notFound());
    }
  }

  private void stop() {
    over = true;
    http.vertx().cancelTimer(timer);
    if (following != null) {
      following.cancel();
    }
  }
}
