package dev.creamery.e2e.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that hears webhooks, on a free port of this machine. */
public final class Sink implements AutoCloseable {
  /** What was heard. */
  public record Heard(Map<String, List<String>> headers, String body) {
    /**
     * The first of this name, which is written as {@code Webhook-id}; empty where there is none.
     */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public Sink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  /** In the order of arrival. */
  public List<Heard> heard() {
    return heard;
  }

  public String url() {
    return url("/hook");
  }

  /** The same sink at another path. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(new Heard(exchange.getRequestHeaders(), body));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
