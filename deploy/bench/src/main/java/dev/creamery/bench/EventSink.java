package dev.creamery.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host on this machine that is told of events. It answers at once, but below {@code /slow/},
 * where it answers when {@link #SLOW} has passed.
 */
final class EventSink implements AutoCloseable {
  /** As long as an endpoint may take before it is given up. */
  static final Duration SLOW = Duration.ofSeconds(15);

  /** In events that are timed: when their item was written, by {@link System#nanoTime}. */
  private static final Pattern WRITTEN = Pattern.compile("\"written\":(\\d+)");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Executor later =
      CompletableFuture.delayedExecutor(SLOW.toMillis(), TimeUnit.MILLISECONDS);
  private final LongAdder heard = new LongAdder();
  private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  EventSink() {
    // Else the end of each answer waits for what the client says to its beginning.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Else it closes those beyond 200 that are idle for a moment, and what is just being sent is lost.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1024");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::hear);
    server.setExecutor(threads);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  /** How many requests there were so far, but for the slow. */
  long heard() {
    return heard.sum();
  }

  /** Forgets the times that events took until now. */
  void forgetTimes() {
    times.clear();
  }

  /** From the writing of an item to its event, in no order. */
  Queue<Duration> times() {
    return times;
  }

  private void hear(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestURI().getPath().startsWith("/slow/")) {
      later.execute(() -> answer(exchange));
      return;
    }
    Matcher written = WRITTEN.matcher(body);
    if (written.find()) {
      times.add(Duration.ofNanos(System.nanoTime() - Long.parseLong(written.group(1))));
    }
    heard.increment();
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) {
    try {
      exchange.sendResponseHeaders(204, -1);
    } catch (IOException gone) {
      // Whoever asked has not waited.
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
