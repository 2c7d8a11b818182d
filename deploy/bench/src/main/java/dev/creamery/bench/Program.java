package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A server of ours in a process of its own; what it says goes to a log file. */
final class Program implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(10);
  private static final int STOP_SECONDS = 60;

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Program start(Path log, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(key -> key.matches("(CREAMERY|QUARKUS)_.*"));
    builder.environment().putAll(environment);
    try {
      return new Program(builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits until the server answers this address at all. */
  void awaitAnswer(Http http, String url) {
    try {
      Awaitility.await()
          .atMost(START)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> answers(http, url));
    } catch (ConditionTimeoutException late) {
      throw new Refused(
          "%s is not answered after %d s; %s may say why.".formatted(url, START.toSeconds(), log));
    }
  }

  private boolean answers(Http http, String url) {
    if (!process.isAlive()) {
      throw new Refused("a server ended while starting; %s says why.".formatted(log));
    }
    return http.answers(url);
  }

  ProcessTree processes() {
    return new ProcessTree(List.of(process.toHandle()));
  }

  /** Asks it to end, as an operator does; ends it by force where it does not listen. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly().onExit().join();
    }
  }
}
