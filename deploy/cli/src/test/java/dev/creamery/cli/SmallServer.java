package dev.creamery.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A real server that answers what a test has it answer, one answer after the other. */
final class SmallServer implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /** What was asked. */
  record Asked(String line, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  /** An answer; a status of 0 breaks the connection instead. */
  private record Reply(int status, String body, Map<String, String> headers) {}

  SmallServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  SmallServer then(int status, String body, String... headers) {
    Map<String, String> named = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
    replies.add(new Reply(status, body, named));
    return this;
  }

  SmallServer thenBreak() {
    return then(0, "");
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange call) {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              call.getRequestMethod() + " " + call.getRequestURI(),
              Map.copyOf(call.getRequestHeaders()),
              body));
      Reply reply = replies.remove();
      if (reply.status() == 0) {
        // Less than was promised.
        call.sendResponseHeaders(200, 1_000);
        call.getResponseBody().write('x');
        return;
      }
      reply.headers().forEach(call.getResponseHeaders()::set);
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        call.getResponseBody().write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
