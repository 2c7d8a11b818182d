package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The taking in of one bulk. Its lines are gathered while those before them are committed; when
 * enough are gathered the client is made to wait. Everything happens on the request's thread.
 */
final class BulkBody {
  /** How many lines are taken at once, and how many bytes of them, roughly. */
  private static final int GROUP = 256;

  private static final int GROUP_BYTES = 524_288;

  /** How long lines wait for company while nothing is being committed. */
  private static final long TICK_MILLIS = 250;

  private final RoutingContext http;
  private final Upload upload;
  private final Duration idleTimeout;
  private final UniEmitter<? super Void> result;
  private final Context context = Vertx.currentContext();
  private final LineSplitter splitter;
  private final LineDigest digest = new LineDigest();
  private List<BulkLine> gathered = new ArrayList<>();
  private int gatheredBytes;
  private long bytes;
  private int number;
  private int taken;
  private boolean taking;
  private boolean ended;
  private boolean done;
  private long heard = System.nanoTime();
  private long ticker;

  private BulkBody(
      RoutingContext http,
      Upload upload,
      Duration idleTimeout,
      int maxLineBytes,
      UniEmitter<? super Void> result) {
    this.http = http;
    this.upload = upload;
    this.idleTimeout = idleTimeout;
    this.result = result;
    this.splitter = new LineSplitter(maxLineBytes, this::line);
    this.taken = upload.known();
  }

  /**
   * Completes when all lines are taken; fails with a refusal where they cannot be.
   *
   * @param idleTimeout how long nothing may come
   */
  static Uni<Void> receive(
      RoutingContext http, Upload upload, Duration idleTimeout, int maxLineBytes) {
    return Uni.createFrom()
        .emitter(result -> new BulkBody(http, upload, idleTimeout, maxLineBytes, result).start());
  }

  private void start() {
    HttpServerRequest request = http.request();
    ticker = http.vertx().setPeriodic(TICK_MILLIS, time -> tick());
    if (request.isEnded()) {
      end();
      return;
    }
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      http.response().writeContinue();
    }
    request.handler(this::receive);
    request.endHandler(end -> end());
    request.exceptionHandler(broken -> refuse(Problem.badRequest("The body broke off.")));
    request.resume();
  }

  private void receive(Buffer chunk) {
    if (!done) {
      heard = System.nanoTime();
      splitter.feed(chunk);
      goOn(false);
    }
  }

  private void end() {
    if (!done) {
      splitter.end();
      ended = true;
      goOn(true);
    }
  }

  private void line(byte[] line, boolean whole) {
    if (done) {
      return;
    }
    number++;
    bytes += line.length;
    digest.add(line);
    Optional<Problem> tooMuch = upload.refuses(number, bytes);
    if (number <= upload.known()) {
      if (number == upload.known() && !digest.soFar().equals(upload.digest())) {
        refuse(upload.another());
      }
    } else if (upload.isComplete()) {
      refuse(upload.another());
    } else if (tooMuch.isPresent()) {
      refuse(tooMuch.get());
    } else if (!isBlank(line)) {
      gathered.add(
          whole
              ? LineReader.read(number, line, upload.locale())
              : LineReader.unreadable(
                  number,
                  ErrorCode.TOO_LONG,
                  "The line is longer than " + line.length + " bytes."));
      gatheredBytes += line.length;
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  private void tick() {
    Duration silence = Duration.ofNanos(System.nanoTime() - heard);
    if (!taking && !ended && silence.compareTo(idleTimeout) > 0) {
      refuse(BulkProblems.tooSlow(idleTimeout));
    } else {
      goOn(true);
    }
  }

  /**
   * Takes what is gathered, if it is time for it.
   *
   * @param fewWillDo whether it is, however few there are
   */
  private void goOn(boolean fewWillDo) {
    boolean full = gathered.size() >= GROUP || gatheredBytes >= GROUP_BYTES;
    if (done) {
      return;
    }
    if (taking) {
      if (full && !ended) {
        http.request().pause();
      }
    } else if (number > taken && (full || fewWillDo)) {
      take();
    } else if (ended) {
      finish();
    }
  }

  private void take() {
    BulkLines lines = new BulkLines(taken, number, gathered, digest.soFar());
    gathered = new ArrayList<>();
    gatheredBytes = 0;
    await(upload.take(lines), () -> taken(lines));
  }

  private void taken(BulkLines lines) {
    taken = lines.upTo();
    if (!ended && !done) {
      heard = System.nanoTime();
      http.request().resume();
    }
    goOn(ended);
  }

  private void finish() {
    if (number < upload.known()) {
      refuse(upload.another());
    } else if (upload.isComplete()) {
      complete();
    } else {
      await(upload.end(), this::complete);
    }
  }

  /** Goes on when something has been taken; refuses where it could not be. */
  private void await(Uni<Taken> step, Runnable then) {
    taking = true;
    step.emitOn(task -> context.runOnContext(ignored -> task.run()))
        .subscribe()
        .with(
            outcome -> {
              taking = false;
              if (done) {
                upload.leave();
              } else if (outcome == Taken.OVERTAKEN) {
                refuse(BulkProblems.overtaken());
              } else {
                then.run();
              }
            },
            failure -> {
              taking = false;
              fail(failure);
            });
  }

  private void fail(Throwable failure) {
    if (failure instanceof Unavailable) {
      refuse(upload.cannotGoOn(taken));
    } else if (stop()) {
      upload.leave();
      result.fail(failure);
    }
  }

  private void complete() {
    if (stop()) {
      result.complete(null);
    }
  }

  private void refuse(Problem problem) {
    if (stop()) {
      if (!ended) {
        http.request().pause();
      }
      gathered = List.of();
      if (!taking) {
        upload.leave();
      }
      result.fail(problem.with("Connection", "close").refused());
    }
  }

  private boolean stop() {
    http.vertx().cancelTimer(ticker);
    boolean first = !done;
    done = true;
    return first;
  }
}
