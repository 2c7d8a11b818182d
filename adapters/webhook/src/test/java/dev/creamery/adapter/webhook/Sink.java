package dev.creamery.adapter.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that hears webhooks, on a free port of this machine, and answers as a test wants. */
final class Sink implements AutoCloseable {
  /** What was heard. */
  record Heard(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean isHanging;
  private volatile HttpHandler answer = exchange -> exchange.sendResponseHeaders(204, -1);

  Sink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  /** How it answers from now on. */
  void answers(HttpHandler with) {
    answer = with;
  }

  /** With this status and no body. */
  void answers(int status) {
    answers(exchange -> exchange.sendResponseHeaders(status, -1));
  }

  /** Answers nothing until it is to go on, or closed. */
  void hangs() {
    isHanging = true;
  }

  void goesOn() {
    goesOn.countDown();
  }

  /** How many requests wait for their answer. */
  int open() {
    return open.get();
  }

  /** How many waited at once, at the most. */
  int mostOpen() {
    return mostOpen.get();
  }

  List<Heard> heard() {
    return heard;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      heard.add(new Heard(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
      if (isHanging) {
        goesOn.await();
      }
      // Before the answer: whoever has it may send the next at once.
      open.decrementAndGet();
      answer.handle(exchange);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    goesOn();
    server.stop(0);
    threads.shutdownNow();
  }
}
