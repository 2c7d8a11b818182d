package dev.creamery.adapter.media.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.concurrent.TimeUnit;

/** The client that fetches: it follows nothing, keeps no cookies and unpacks nothing. */
final class WebClient {
  static final String USER_AGENT = "Creamery";

  private static final int MAX_HEADERS = 16 << 10;
  private static final int LARGE_READS = 128 << 10;
  private static final int KEEP_CONNECTION_SECONDS = 5;

  private WebClient() {}

  /** What is usual. The JVM's trust store decides which certificates are trusted. */
  static HttpClientOptions options(MediaFetchConfig config) {
    return new HttpClientOptions()
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setConnectTimeout((int) config.connectTimeout().toMillis())
        .setSslHandshakeTimeout(config.connectTimeout().toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
        .setVerifyHost(true)
        .setForceSni(true)
        .setKeepAlive(true)
        .setKeepAliveTimeout(KEEP_CONNECTION_SECONDS)
        .setDecompressionSupported(false)
        .setMaxHeaderSize(MAX_HEADERS)
        .setMaxChunkSize(LARGE_READS)
        .setTracingPolicy(TracingPolicy.IGNORE);
  }

  /** A client with places for all fetches; who may have one is decided elsewhere. */
  static HttpClient create(Vertx vertx, HttpClientOptions options, MediaFetchConfig config) {
    return vertx.createHttpClient(
        options,
        new PoolOptions().setHttp1MaxSize(config.fetches()).setMaxWaitQueueSize(config.fetches()));
  }
}
