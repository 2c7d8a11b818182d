package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The packaged application as a process of its own, started by {@code ./creamery start} and so
 * under the same process id from the launcher to the end.
 */
public final class RunningCreamery implements AutoCloseable {

  /** The first start on a machine also records the classes it loads; see the launcher. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** For processes that live for a minute, the best code is not worth its compilation. */
  public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final int port;
  private final Path output;
  private final Process process;

  private RunningCreamery(int port, Path output, Process process) {
    this.port = port;
    this.output = output;
    this.process = process;
  }

  /** Starts a standalone Creamery on a free port and waits until it is ready. */
  public static RunningCreamery standalone(Path data) {
    return standalone(freePort(), data);
  }

  /** Starts a standalone Creamery on this port and waits until it is ready. */
  public static RunningCreamery standalone(int port, Path data) {
    return start(port, Map.of(), "--data", data.toString()).awaitReady();
  }

  /**
   * Starts a Creamery and does not wait for it.
   *
   * @param environment added to this process's own, from which everything {@code CREAMERY_} is
   *     taken
   * @param options added to {@code ./creamery start --port <port>}
   */
  public static RunningCreamery start(
      int port, Map<String, String> environment, String... options) {
    List<String> arguments = new ArrayList<>(List.of("start", "--port", String.valueOf(port)));
    arguments.addAll(List.of(options));
    return launch(port, environment, arguments);
  }

  /** Runs {@code ./creamery} with exactly these arguments. */
  static RunningCreamery launch(int port, Map<String, String> environment, List<String> arguments) {
    Path launcher = Path.of(System.getProperty("creamery.root"), "creamery");
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    return run(port, environment, command);
  }

  /** Runs a command that is, or becomes, a Creamery on this port. */
  public static RunningCreamery run(
      int port, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("creamery-", ".log");
      output.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("CREAMERY_"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("CREAMERY_JAVA_OPTIONS", SHORT_LIVED);
      builder.environment().putAll(environment);
      return new RunningCreamery(port, output, builder.start());
    } catch (IOException failed) {
      throw new IllegalStateException("the launcher did not start", failed);
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new IllegalStateException("this machine has no free port", failed);
    }
  }

  /** Waits until it answers; where it does not, nothing of it is left running. */
  public RunningCreamery awaitReady() {
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(!process.isAlive() || isReady()).as(output()).isTrue());
    } catch (ConditionTimeoutException late) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw late;
    }
    assertThat(process.isAlive()).as("still runs; it said:\n%s", output()).isTrue();
    return this;
  }

  boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Where a path such as {@code /v2/content/} is found. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Everything that it has written to its terminal so far, without what the launcher says of its
   * own work when it is the first to start after a build.
   */
  public String output() {
    try {
      return Files.readString(output).replaceAll("(?m)^(Building|Rehearsing) .*\\R", "");
    } catch (IOException failed) {
      throw new IllegalStateException("the output is gone", failed);
    }
  }

  /** SIGKILL, to this process alone: a database that it has started lives on. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGTERM; answers the exit code. */
  int stop() {
    process.destroy();
    return awaitExit();
  }

  /** Waits until it has ended; answers the exit code. */
  int awaitExit() {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new AssertionError("Creamery does not end; it said:\n" + output());
  }

  /** Ends it in the orderly way, so that a test leaves nothing running. */
  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
