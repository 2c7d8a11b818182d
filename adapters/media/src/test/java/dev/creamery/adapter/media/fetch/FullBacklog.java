package dev.creamery.adapter.media.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A host that listens and never accepts: what may wait for it, waits already. */
final class FullBacklog implements AutoCloseable {
  private static final int MAX_WAITING = 50;

  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<Socket> waiting = new ArrayList<>();

  FullBacklog() throws IOException {
    for (int i = 0; i < MAX_WAITING; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(listener.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    throw new IOException("Nothing fills the backlog");
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort() + "/";
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    listener.close();
  }
}
