package dev.creamery.adapter.webhook;

import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.webhook.WebhookRequest;
import dev.creamery.outbound.OutboundGuard;
import dev.creamery.outbound.OutboundGuard.Decision;
import dev.creamery.outbound.Refusal;
import dev.creamery.outbound.WebAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Sends with the HTTP client of Vert.x, which follows nothing, keeps no cookies, unpacks nothing.
 */
@Singleton
final class HttpWebhookSender implements WebhookSender, AutoCloseable {
  private static final int MAX_HEADERS = 16 << 10;
  private static final int KEEP_CONNECTION_SECONDS = 15;

  private final Vertx vertx;
  private final OutboundGuard guard;
  private final HttpClient client;
  private final Duration timeout;

  @Inject
  HttpWebhookSender(Vertx vertx, OutboundGuard guard, WebhookClientConfig config) {
    this.vertx = vertx;
    this.guard = guard;
    this.timeout = config.timeout();
    this.client =
        vertx.createHttpClient(
            options(config.timeout()),
            new PoolOptions()
                .setHttp1MaxSize(config.concurrency())
                .setMaxWaitQueueSize(config.concurrency()));
  }

  /** The JVM's trust store decides which certificates are trusted. */
  private static HttpClientOptions options(Duration timeout) {
    return new HttpClientOptions()
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setConnectTimeout((int) timeout.toMillis())
        .setSslHandshakeTimeout(timeout.toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
        .setVerifyHost(true)
        .setForceSni(true)
        .setKeepAlive(true)
        .setKeepAliveTimeout(KEEP_CONNECTION_SECONDS)
        .setDecompressionSupported(false)
        .setMaxHeaderSize(MAX_HEADERS)
        .setTracingPolicy(TracingPolicy.IGNORE);
  }

  @Override
  public Uni<Reply> send(WebhookRequest request) {
    return Uni.createFrom()
        .deferred(
            () ->
                WebAddress.parse(request.url()) instanceof WebAddress.Reading.Good good
                    ? send(good.address(), request)
                    : Uni.createFrom().item(new Reply.Unanswered("It is no address of the web.")))
        .onFailure()
        .recoverWithItem(new Reply.Unanswered("It could not be sent."));
  }

  private Uni<Reply> send(WebAddress address, WebhookRequest request) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context context = vertx.getOrCreateContext();
              context.runOnContext(
                  now -> {
                    HttpExchange exchange = new HttpExchange(vertx, client, address, request);
                    exchange.within(timeout).onSuccess(emitter::complete);
                    guard
                        .decide(address)
                        .emitOn(task -> runOn(context, task))
                        .subscribe()
                        .with(decision -> go(exchange, decision), emitter::fail);
                  });
            });
  }

  private static void runOn(Context context, Runnable task) {
    if (Vertx.currentContext() == context) {
      task.run();
    } else {
      context.runOnContext(now -> task.run());
    }
  }

  private static void go(HttpExchange exchange, Decision decision) {
    if (decision instanceof Decision.Allowed allowed) {
      exchange.send(any(allowed.addresses()));
    } else {
      exchange.giveUp(((Decision.Refused) decision).refusal().message());
    }
  }

  /** Whichever fails now, the next attempt may find one that does not. */
  private static InetAddress any(List<InetAddress> addresses) {
    return addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()));
  }

  @Override
  public Uni<Optional<String>> refusal(String url) {
    return WebAddress.parse(url) instanceof WebAddress.Reading.Good good
        ? guard.decide(good.address()).map(HttpWebhookSender::refusal)
        : Uni.createFrom()
            .item(Optional.of("Use a whole address, such as https://example.com/webhook."));
  }

  private static Optional<String> refusal(Decision decision) {
    return decision instanceof Decision.Refused refused
            && refused.refusal().kind() != Refusal.Kind.UNKNOWN_HOST
        ? Optional.of(refused.refusal().message())
        : Optional.empty();
  }

  @Override
  @PreDestroy
  public void close() {
    client.close();
  }
}
