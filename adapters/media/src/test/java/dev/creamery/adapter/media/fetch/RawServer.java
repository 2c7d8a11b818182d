package dev.creamery.adapter.media.fetch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that answers each request with whatever bytes a test wants, at its own pace. */
final class RawServer implements AutoCloseable {
  /** Answers one request. */
  @FunctionalInterface
  interface Script {
    void answer(Connection connection) throws IOException;
  }

  /** Makes the socket to listen on. */
  @FunctionalInterface
  interface Sockets {
    ServerSocket open() throws IOException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong written = new AtomicLong();
  private final AtomicInteger connections = new AtomicInteger();

  private RawServer(Sockets sockets, InetAddress address, Script script) throws IOException {
    this.script = script;
    listener = sockets.open();
    listener.bind(new InetSocketAddress(address, 0), 200);
    thread(this::accept);
  }

  static RawServer answering(Script script) throws IOException {
    return on("127.0.0.1", script);
  }

  static RawServer on(String address, Script script) throws IOException {
    return over(ServerSocket::new, address, script);
  }

  static RawServer over(Sockets sockets, String address, Script script) throws IOException {
    return new RawServer(sockets, InetAddress.getByName(address), script);
  }

  /** Answers every request with these lines, and after them this body. */
  static RawServer answering(String head, String body) throws IOException {
    return answering(connection -> connection.send(head + "\r\n\r\n" + body));
  }

  String url(String host) {
    return "http://" + host + ":" + port() + "/file";
  }

  String url() {
    return url("127.0.0.1");
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The heads of the requests so far. */
  List<String> requests() {
    return requests;
  }

  /** How many bytes the network took. */
  long written() {
    return written.get();
  }

  /** How many connections there have been. */
  int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        thread(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (true) {
        List<String> head = new ArrayList<>();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
          head.add(line);
          line = reader.readLine();
        }
        if (head.isEmpty()) {
          return;
        }
        requests.add(String.join("\n", head));
        script.answer(new Connection(socket, requests.size() == 1, written));
      }
    } catch (IOException gone) {
      // The client has had enough.
    } finally {
      open.remove(socket);
    }
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Closeable socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One request, being answered.
   *
   * @param isFirst whether the server has had no other
   */
  record Connection(Socket socket, boolean isFirst, AtomicLong written) {
    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
      OutputStream output = socket.getOutputStream();
      output.write(bytes);
      output.flush();
      written.addAndGet(bytes.length);
    }

    /** Takes its time: a twentieth of a second, or less where the client goes. */
    void pause() throws IOException {
      socket.setSoTimeout(50);
      try {
        if (socket.getInputStream().read() < 0) {
          throw new EOFException("The client has gone");
        }
      } catch (SocketTimeoutException over) {
        // Goes on.
      }
    }

    /** Waits until the client goes. */
    void hang() throws IOException {
      while (socket.getInputStream().read() >= 0) {
        // It says something.
      }
    }

    /** Breaks the connection off, without an orderly end. */
    void breakOff() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
