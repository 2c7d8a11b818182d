package dev.creamery.adapter.media.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that speaks S3, as a process of its own. */
final class S3Server implements AutoCloseable {
  private static final Path JAR = Path.of("target", "s3mock", "s3mock.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; its files are in this folder. */
  static S3Server start(Path folder) throws IOException {
    int port = freePort();
    List<String> command =
        List.of(
            JAVA.toString(),
            "-Xmx256m",
            "-jar",
            JAR.toString(),
            "--server.port=0",
            "--com.adobe.testing.s3mock.httpPort=" + port,
            "--com.adobe.testing.s3mock.store.root=" + folder);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    try {
      await().atMost(Duration.ofMinutes(2)).until(server::answers);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("The S3 server ended with " + process.exitValue());
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI uri() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
