package dev.creamery.adapter.media.fetch;

import dev.creamery.application.port.out.MediaFetcher.Progress;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.outbound.OutboundGuard;
import dev.creamery.outbound.WebAddress;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fetch, with its redirects and attempts. A slot of the host is held as long as the host is
 * asked, so that whoever is redirected or pauses holds none.
 *
 * <p>Everything happens on one context.
 */
final class FetchRun {
  private static final int MAX_REDIRECTS = 3;
  private static final Answer.Failed CANCELLED = Answer.Failed.timeout("Nobody waits for it.");

  private final Surroundings around;
  private final OutboundGuard guard;
  private final HostSlots slots;
  private final MediaFetchConfig config;
  private final Progress progress;
  private final Context context;
  private final RetryPause pause;

  private Duration left;
  private boolean isCancelled;
  private @Nullable Exchange current;
  private @Nullable Promise<Void> pausing;

  FetchRun(
      Surroundings around,
      OutboundGuard guard,
      HostSlots slots,
      MediaFetchConfig config,
      Progress progress,
      Context context) {
    this.around = around;
    this.guard = guard;
    this.slots = slots;
    this.config = config;
    this.progress = progress;
    this.context = context;
    this.pause = new RetryPause(config.retryPause());
    this.left = config.fetchTimeout();
  }

  /**
   * Fetches.
   *
   * @return never {@link Answer.Moved}; fails with {@link Unavailable}
   */
  Future<Answer> fetch(String url) {
    return attempt(WebAddress.parse(url), 1);
  }

  /** Stops; the answer comes soon. */
  void cancel() {
    isCancelled = true;
    if (current != null) {
      current.stop(CANCELLED);
    }
    if (pausing != null) {
      pausing.tryComplete();
    }
  }

  private Future<Answer> attempt(WebAddress.Reading reading, int number) {
    return follow(reading, 0, number)
        .compose(
            answer ->
                answer instanceof Answer.Failed failed
                        && failed.mayPass()
                        && number < config.attempts()
                        && !isCancelled
                    ? again(reading, number + 1, failed)
                    : Future.succeededFuture(answer));
  }

  /** After the pause that is due, and the one that was asked for: if there is time for both. */
  private Future<Answer> again(WebAddress.Reading reading, int number, Answer.Failed failed) {
    Duration due = failed.pause().plusMillis(pause.before(number));
    if (failed.pause().compareTo(config.longestPause()) > 0 || due.compareTo(left) >= 0) {
      return Future.succeededFuture(failed);
    }
    left = left.minus(due);
    Promise<Void> paused = Promise.promise();
    pausing = paused;
    long timer = around.vertx().setTimer(due.toMillis(), over -> paused.tryComplete());
    return paused
        .future()
        .compose(
            over -> {
              around.vertx().cancelTimer(timer);
              pausing = null;
              return attempt(reading, number);
            });
  }

  private Future<Answer> follow(WebAddress.Reading reading, int redirects, int attempt) {
    if (reading instanceof WebAddress.Reading.Bad bad) {
      return Future.succeededFuture(Failures.refused(bad.refusal()));
    }
    WebAddress address = ((WebAddress.Reading.Good) reading).address();
    return inTurn(address, attempt)
        .compose(
            answer -> {
              if (!(answer instanceof Answer.Moved moved)) {
                return Future.succeededFuture(answer);
              }
              return redirects == MAX_REDIRECTS
                  ? Future.succeededFuture(Failures.tooManyRedirects(MAX_REDIRECTS))
                  : follow(address.redirected(moved.location()), redirects + 1, attempt);
            });
  }

  private Future<Answer> inTurn(WebAddress address, int attempt) {
    Promise<Void> turn = Promise.promise();
    String host = address.host().name();
    if (!slots.acquire(host, () -> context.runOnContext(granted -> turn.complete()))) {
      return Future.failedFuture(new Unavailable("Too many files are to be fetched"));
    }
    return turn.future()
        .compose(granted -> vetted(address, attempt))
        .onComplete(answered -> slots.release(host));
  }

  private Future<Answer> vetted(WebAddress address, int attempt) {
    if (isCancelled) {
      return Future.succeededFuture(CANCELLED);
    }
    long begin = System.nanoTime();
    Promise<OutboundGuard.Decision> decided = Promise.promise();
    guard
        .decide(address)
        .subscribe()
        .with(
            decision -> context.runOnContext(v -> decided.complete(decision)),
            failure -> context.runOnContext(v -> decided.fail(failure)));
    return decided
        .future()
        .compose(
            decision ->
                decision instanceof OutboundGuard.Decision.Allowed allowed
                    ? ask(address, allowed.addresses(), attempt, begin)
                    : Future.succeededFuture(
                        Failures.refused(((OutboundGuard.Decision.Refused) decision).refusal())));
  }

  /** Each attempt tries the next of the host's addresses. */
  private Future<Answer> ask(
      WebAddress address, List<InetAddress> addresses, int attempt, long begin) {
    if (isCancelled) {
      return Future.succeededFuture(CANCELLED);
    }
    Exchange exchange = new Exchange(around, Bounds.of(config), progress);
    current = exchange;
    return exchange
        .ask(address, addresses.get((attempt - 1) % addresses.size()), left)
        .onComplete(
            answered -> {
              current = null;
              left = left.minusNanos(System.nanoTime() - begin);
            });
  }
}
