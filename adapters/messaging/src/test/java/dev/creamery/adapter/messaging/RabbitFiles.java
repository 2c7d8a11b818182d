package dev.creamery.adapter.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where RabbitMQ is installed, and the removal of what a node wrote. */
final class RabbitFiles {
  private RabbitFiles() {}

  /**
   * The script that starts a node as whoever calls it. Debian's one on the path changes the user
   * instead, and so the one beneath it comes first.
   */
  static String script() {
    return Stream.of("/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/rabbitmq/sbin/rabbitmq-server")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("rabbitmq-server");
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
