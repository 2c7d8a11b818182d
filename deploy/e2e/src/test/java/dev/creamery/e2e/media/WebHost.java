package dev.creamery.e2e.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of files as there are many on the web: every path has a file of its own, of text.
 * Beneath {@code /broken/} there is none, and beneath {@code /slow/} the second half comes when the
 * test says so.
 */
public final class WebHost implements AutoCloseable {
  private final CountDownLatch slowOnesGoOn = new CountDownLatch(1);
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger mostOfOneFile = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private WebHost(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /** Starts on a free port of this machine. */
  public static WebHost start() {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      WebHost host = new WebHost(HttpServer.create(new InetSocketAddress(here, 0), 0));
      host.server.start();
      return host;
    } catch (IOException e) {
      throw new IllegalStateException("No port for a web server", e);
    }
  }

  /** What the operator has to allow, for it is no public address. */
  public static Map<String, String> allowed() {
    return Map.of("CREAMERY_OUTBOUND_ALLOW", "127.0.0.1/32");
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Lets the files come that have waited in the middle. */
  void letTheSlowOnesGoOn() {
    slowOnesGoOn.countDown();
  }

  /** How many requests for the same file were under way at once, at the most. */
  int mostOfOneFile() {
    return mostOfOneFile.get();
  }

  /** How many requests are under way for what is beneath a path. */
  long underWay(String beginning) {
    return underWay.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(beginning))
        .mapToLong(entry -> entry.getValue().get())
        .sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    AtomicInteger here = underWay.computeIfAbsent(path, first -> new AtomicInteger());
    mostOfOneFile.accumulateAndGet(here.incrementAndGet(), Math::max);
    try (exchange) {
      if (path.startsWith("/broken/")) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      here.decrementAndGet();
    }
  }

  private void send(HttpExchange exchange, String path) throws IOException, InterruptedException {
    byte[] half = ("The file at " + path + ".\n").repeat(20).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, half.length * 2L);
    OutputStream body = exchange.getResponseBody();
    body.write(half);
    body.flush();
    if (path.startsWith("/slow/")) {
      slowOnesGoOn.await();
    }
    body.write(half);
  }

  @Override
  public void close() {
    letTheSlowOnesGoOn();
    server.stop(0);
    threads.shutdownNow();
  }
}
