package dev.creamery.adapter.webhook;

import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.port.out.WebhookSender.Reply;
import dev.creamery.application.webhook.WebhookRequest;
import dev.creamery.outbound.RetryAfter;
import dev.creamery.outbound.WebAddress;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and the beginning of its answer, within their time. The connection goes to the given
 * IP address, while host, name of the server in TLS and certificate are those of the web address.
 *
 * <p>Everything happens on the context on which it is started.
 */
final class HttpExchange {
  private final Vertx vertx;
  private final HttpClient client;
  private final WebAddress address;
  private final WebhookRequest wanted;
  private final Promise<Reply> outcome = Promise.promise();
  private final Buffer beginning = Buffer.buffer(WebhookSender.ANSWER_BYTES);

  private @Nullable HttpClientRequest request;
  private @Nullable HttpClientResponse response;
  private long timer;
  private boolean isOver;

  HttpExchange(Vertx vertx, HttpClient client, WebAddress address, WebhookRequest wanted) {
    this.vertx = vertx;
    this.client = client;
    this.address = address;
    this.wanted = wanted;
  }

  /**
   * Begins to count the time.
   *
   * @param timeout how long all of it may take
   * @return does not fail
   */
  Future<Reply> within(Duration timeout) {
    timer = vertx.setTimer(timeout.toMillis(), late -> late());
    return outcome.future();
  }

  /**
   * Sends, where there is still time.
   *
   * @param to where the address has been found to lead
   */
  void send(InetAddress to) {
    if (!isOver) {
      client.request(options(to)).onSuccess(this::send).onFailure(e -> end(notConnected(e)));
    }
  }

  /** Ends without sending anything. */
  void giveUp(String reason) {
    end(unanswered(reason));
  }

  private RequestOptions options(InetAddress to) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(to, address.port())))
            .setHost(address.host().name())
            .setPort(address.port())
            .setSsl(address.secure())
            .setURI(address.target())
            .setFollowRedirects(false)
            .putHeader(HttpHeaders.HOST, address.authority());
    wanted.headers().forEach(options::putHeader);
    return options;
  }

  private void send(HttpClientRequest connected) {
    request = connected;
    if (isOver) {
      connected.reset();
      return;
    }
    connected
        .send(Buffer.buffer(wanted.body()))
        .onSuccess(this::receive)
        .onFailure(e -> end(unanswered("The connection broke off before an answer came.")));
  }

  private void receive(HttpClientResponse answer) {
    answer.exceptionHandler(broken -> answered());
    if (isOver) {
      return;
    }
    response = answer;
    answer.handler(this::take);
    answer.endHandler(
        whole -> {
          // The connection is another's by now: it must not be touched.
          request = null;
          answered();
        });
  }

  private void take(Buffer bytes) {
    int room = WebhookSender.ANSWER_BYTES - beginning.length();
    if (bytes.length() < room) {
      beginning.appendBuffer(bytes);
    } else {
      beginning.appendBuffer(bytes.slice(0, room));
      answered();
    }
  }

  /** The status is there: however the rest comes, or does not, it is an answer. */
  private void late() {
    if (response != null) {
      answered();
    } else {
      end(unanswered("No answer came in time."));
    }
  }

  private void answered() {
    if (response != null) {
      // NUL is the one character that texts of the store cannot hold.
      String text = beginning.toString(StandardCharsets.UTF_8).replace('\0', '\uFFFD');
      end(
          new Reply.Answered(
              response.statusCode(),
              RetryAfter.read(response.getHeader("Retry-After"), Clock.systemUTC()),
              text));
    }
  }

  private static Reply notConnected(Throwable why) {
    if (why instanceof ConnectTimeoutException) {
      return unanswered("No connection was accepted in time.");
    }
    return why instanceof SSLException
        ? unanswered("The certificate is not valid, or does not bear the host's name.")
        : unanswered("No connection could be made.");
  }

  private static Reply unanswered(String reason) {
    return new Reply.Unanswered(reason);
  }

  /** Once: whatever the end of the connection brings about comes too late. */
  private void end(Reply reply) {
    if (!isOver) {
      isOver = true;
      vertx.cancelTimer(timer);
      if (request != null) {
        request.reset();
      }
      outcome.complete(reply);
    }
  }
}
