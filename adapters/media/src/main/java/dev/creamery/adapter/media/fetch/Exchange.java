package dev.creamery.adapter.media.fetch;

import dev.creamery.application.port.out.MediaFetcher.Progress;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.outbound.RetryAfter;
import dev.creamery.outbound.WebAddress;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer, within their time. The connection goes to the given IP address,
 * while host, name of the server in TLS and certificate are those of the web address.
 *
 * <p>Everything happens on the context on which it is started.
 */
final class Exchange {
  private static final int OK = 200;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final Surroundings around;
  private final Bounds bounds;
  private final Progress progress;
  private final Clockwork timers;
  private final Promise<Answer> outcome = Promise.promise();

  private @Nullable HttpClientRequest request;
  private @Nullable Download download;
  private boolean isOver;

  Exchange(Surroundings around, Bounds bounds, Progress progress) {
    this.around = around;
    this.bounds = bounds;
    this.progress = progress;
    this.timers = new Clockwork(around.vertx());
  }

  /**
   * Asks.
   *
   * @param to where the address has been found to lead
   * @param left how long all of it may take
   * @return fails with {@link Unavailable} for a reason of our own; nothing is left behind then,
   *     nor where the answer is no file
   */
  Future<Answer> ask(WebAddress address, InetAddress to, Duration left) {
    timers.once(left, () -> stop(Failures.slow()));
    around
        .client()
        .request(options(address, to))
        .onSuccess(this::send)
        .onFailure(e -> end(Failures.notConnected(e)));
    return outcome.future();
  }

  private static RequestOptions options(WebAddress address, InetAddress to) {
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(to, address.port())))
        .setHost(address.host().name())
        .setPort(address.port())
        .setSsl(address.secure())
        .setURI(address.target())
        .putHeader(HttpHeaders.HOST, address.authority())
        .putHeader(HttpHeaders.USER_AGENT, WebClient.USER_AGENT)
        .putHeader(HttpHeaders.ACCEPT, "*/*")
        .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
  }

  private void send(HttpClientRequest connected) {
    request = connected;
    if (isOver) {
      connected.reset();
      return;
    }
    timers.once(
        bounds.firstByte(),
        () -> {
          if (download == null) {
            stop(Failures.silent());
          }
        });
    connected.send().onSuccess(this::receive).onFailure(e -> end(Failures.broken()));
  }

  private void receive(HttpClientResponse response) {
    // An answer that is not taken to its end breaks when it is left: no news to anybody, and none
    // for the log.
    response.exceptionHandler(left -> {});
    if (isOver) {
      return;
    }
    String location = response.getHeader(HttpHeaders.LOCATION);
    if (response.statusCode() == OK) {
      receiveFile(response);
    } else if (REDIRECTS.contains(response.statusCode()) && location != null) {
      end(new Answer.Moved(location));
    } else {
      String retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
      end(Failures.status(response.statusCode(), RetryAfter.read(retryAfter, Clock.systemUTC())));
    }
  }

  private void receiveFile(HttpClientResponse response) {
    OptionalLong length = length(response);
    if (!isPlain(response)) {
      end(Failures.encoded());
    } else if (length.orElse(0) > bounds.maxBytes()) {
      end(Answer.Failed.tooLarge(bounds.maxBytes()));
    } else {
      HashedFile file = new HashedFile(around.scratch().next());
      Download started = new Download(response, file, around.workers(), bounds.maxBytes());
      download = started;
      watch(started, length);
      started.start().onSuccess(this::received).onFailure(this::failed);
    }
  }

  private void watch(Download running, OptionalLong length) {
    progress.at(0, length);
    timers.every(TELL_EVERY, () -> progress.at(running.received(), length));
    long[] before = {0};
    timers.every(
        bounds.firstByte(),
        () -> {
          if (running.received() - before[0] < bounds.bytesInFirstByteTime()) {
            stop(Failures.slow());
          }
          before[0] = running.received();
        });
  }

  private static boolean isPlain(HttpClientResponse response) {
    return Optional.ofNullable(response.getHeader(HttpHeaders.CONTENT_ENCODING))
        .map(encoding -> encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"))
        .orElse(true);
  }

  private static OptionalLong length(HttpClientResponse response) {
    String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The connection is another's by now: it must not be touched. */
  private void received(Answer.Received whole) {
    request = null;
    end(whole);
  }

  private void failed(Throwable why) {
    if (why instanceof Unavailable) {
      over(() -> outcome.fail(why));
    } else {
      end(why instanceof Stopped stopped ? stopped.answer() : Failures.broken());
    }
  }

  /** Ends it early. The answer comes once the file is gone, if there was one. */
  void stop(Answer.Failed answer) {
    if (download != null) {
      download.stop(new Stopped(answer));
      reset();
    } else {
      end(answer);
    }
  }

  private void end(Answer answer) {
    over(() -> outcome.complete(answer));
  }

  /** Once: whatever the end of the connection brings about comes too late. */
  private void over(Runnable tell) {
    if (!isOver) {
      isOver = true;
      timers.stop();
      reset();
      tell.run();
    }
  }

  /** Closes the connection, and with it whatever may still be coming. */
  private void reset() {
    if (request != null) {
      request.reset();
    }
  }
}
