package dev.creamery.adapter.rest.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test may say whatever it wants. */
public final class Wire implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 15_000;

  private final Socket socket;

  public Wire() throws IOException {
    socket = new Socket("localhost", Call.port());
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  /** The head of a request that may write, up to where its other headers go. */
  public static String head(String request) {
    String[] lines = {request + " HTTP/1.1", "Host: localhost", "Authorization: Token writer", ""};
    return String.join("\r\n", lines);
  }

  /** The head of a create, up to where its other headers go. */
  public static String postHead() {
    return head("POST /v2/content/");
  }

  public Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends until the server takes no more; returns how many bytes it took. */
  public long flood(String chunk, long most) {
    long sent = 0;
    try {
      while (sent < most) {
        send(chunk);
        sent += chunk.length();
      }
    } catch (IOException e) {
      // The server has had enough.
    }
    return sent;
  }

  /** All that the server says until it closes the connection. */
  public String readToEnd() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(said);
    } catch (SocketException e) {
      // Reset by the server: what it said before counts.
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /** What the server says up to and including this text. */
  public String readUntil(String end) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder said = new StringBuilder();
    while (said.indexOf(end) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new AssertionError("The connection ended after: " + said);
      }
      said.append((char) next);
    }
    return said.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
