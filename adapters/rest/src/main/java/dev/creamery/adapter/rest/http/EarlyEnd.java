package dev.creamery.adapter.rest.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends requests that were answered before they were read whole. A connection that is closed while
 * its client still sends is reset, and the client may never see the answer; so what still comes is
 * thrown away for a moment, and only then is the connection closed.
 *
 * @param lingerMillis how long that moment may be
 */
record EarlyEnd(long lingerMillis) {
  void watch(RoutingContext http) {
    if (mayHaveBody(http.request())) {
      http.addEndHandler(ended -> drain(http));
    }
  }

  /** Over HTTP/1, a body is announced; over HTTP/2 it need not be. */
  private static boolean mayHaveBody(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private void drain(RoutingContext http) {
    HttpServerRequest request = http.request();
    boolean closing =
        http.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    if (request.version() == HttpVersion.HTTP_2) {
      if (!request.isEnded()) {
        http.response().reset();
      }
    } else if (!request.isEnded()) {
      long deadline = http.vertx().setTimer(lingerMillis, time -> request.connection().close());
      request.exceptionHandler(gone -> http.vertx().cancelTimer(deadline));
      request.endHandler(
          end -> {
            http.vertx().cancelTimer(deadline);
            close(request.connection(), closing);
          });
      request.handler(ignored -> {});
      request.resume();
    } else {
      close(request.connection(), closing);
    }
  }

  private static void close(HttpConnection connection, boolean closing) {
    if (closing) {
      connection.close();
    }
  }
}
