package dev.creamery.adapter.messaging;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Asks a broker for the first frame of AMQP 0-9-1: the earliest proof that it serves. */
final class AmqpGreeting {
  private static final byte[] HELLO = "AMQP\0\0\11\1".getBytes(StandardCharsets.US_ASCII);
  private static final int METHOD_FRAME = 1;

  private AmqpGreeting() {}

  /**
   * Waits until the broker answers.
   *
   * @throws IllegalStateException when its process ends first; tells what it printed
   */
  static void await(String host, int port, Duration limit, Process broker, Path output) {
    Awaitility.await("RabbitMQ on port " + port)
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              if (!broker.isAlive()) {
                throw new IllegalStateException(
                    "RabbitMQ ended while starting: " + Files.readString(output));
              }
              return answers(host, port);
            });
  }

  private static boolean answers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 1_000);
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(HELLO);
      return socket.getInputStream().read() == METHOD_FRAME;
    } catch (IOException notYet) {
      return false;
    }
  }
}
