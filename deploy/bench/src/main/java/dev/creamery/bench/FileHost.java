package dev.creamery.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host on this machine with any number of files of a megabyte, each by its name {@code
 * /<name>.bin}, each different, each as fast as it is taken.
 */
final class FileHost implements AutoCloseable {
  /** Of every file. */
  static final int BYTES = 1_000_000;

  private static final int CONNECTIONS = 64;
  private static final int NAME_BYTES = 64;

  /** The server copies whatever it is given at once. */
  private static final int CHUNK = 65_536;

  private final byte[] noise = new byte[BYTES];
  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final HttpServer server;

  FileHost() {
    new Random(1).nextBytes(noise);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::send);
    server.setExecutor(threads);
    server.start();
  }

  String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + ".bin";
  }

  /** The name, then noise: no two files are the same, and no type is found in any. */
  private void send(HttpExchange exchange) throws IOException {
    byte[] name = new byte[NAME_BYTES];
    byte[] path = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
    System.arraycopy(path, 0, name, 0, Math.min(path.length, NAME_BYTES));
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    exchange.sendResponseHeaders(200, BYTES);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(name);
      for (int from = NAME_BYTES; from < BYTES; from += CHUNK) {
        body.write(noise, from, Math.min(CHUNK, BYTES - from));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
