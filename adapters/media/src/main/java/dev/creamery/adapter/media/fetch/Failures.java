package dev.creamery.adapter.media.fetch;

import dev.creamery.adapter.media.fetch.Answer.Failed;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.outbound.Refusal;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a client is told when a file is not to be had. */
final class Failures {
  private static final int TOO_MANY_REQUESTS = 429;

  private Failures() {}

  static Failed refused(Refusal refusal) {
    return switch (refusal.kind()) {
      case BLOCKED -> Failed.of(ErrorCode.MEDIA_BLOCKED_ADDRESS, refusal.message());
      case MALFORMED -> Failed.unreachable(refusal.message());
      case UNKNOWN_HOST -> Failed.unreachable(refusal.message()).butMayPass();
    };
  }

  /** No connection, or none that is to be trusted. */
  static Failed notConnected(Throwable why) {
    if (why instanceof ConnectTimeoutException || why instanceof SslHandshakeTimeoutException) {
      return Failed.timeout("Use the address of a host that accepts connections in time.")
          .butMayPass();
    }
    return why instanceof SSLException
        ? Failed.unreachable(
            "Use the address of a host whose certificate is valid and bears its name.")
        : Failed.unreachable("Use the address of a host that accepts connections.").butMayPass();
  }

  static Failed broken() {
    return Failed.unreachable("Use an address that sends the file whole: the connection broke off.")
        .butMayPass();
  }

  static Failed silent() {
    return Failed.timeout("Use the address of a host that begins to answer in time.");
  }

  static Failed slow() {
    return Failed.timeout("Use the address of a host that sends the file in time.");
  }

  static Failed encoded() {
    return Failed.unreachable("Use an address that sends the file as it is, not compressed.");
  }

  /**
   * No file, by its status.
   *
   * @param retryAfter for how long the host asks to be left alone
   */
  static Failed status(int status, Optional<Duration> retryAfter) {
    Failed failed =
        Failed.unreachable(
            "Use an address that answers 200 with the file; this one answered %d."
                .formatted(status));
    return status >= 500 || status == TOO_MANY_REQUESTS
        ? failed.butMayPassAfter(retryAfter.orElse(Duration.ZERO))
        : failed;
  }

  static Failed tooManyRedirects(int max) {
    return Failed.unreachable("Use an address that redirects at most %d times.".formatted(max));
  }
}
