package dev.creamery.adapter.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ node of our own, for tests that may kill it: own name, ports, folders, cookie and port
 * mapper (epmd), so that no other node of the machine is touched. Needs the {@code rabbitmq-server}
 * package; runs as root and as any other user. It keeps its ports and its data until it is closed.
 */
public final class RabbitNode implements AutoCloseable {
  private static final Duration BOOT = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final String LOOPBACK = "127.0.0.1";

  /** Tests share the cores: a scheduler without work is to leave them to others at once. */
  private static final String NO_BUSY_WAITING = "+sbwt none +sbwtdcpu none +sbwtdio none";

  private final Path home;
  private final Path data;
  private final int port;
  private final int distributionPort;
  private final int epmdPort;
  private @Nullable Process epmd;
  private @Nullable Process server;

  /** Reserves a folder and ports; starts nothing. */
  public RabbitNode() {
    this("");
  }

  /** The same with more settings: lines in the form of {@code rabbitmq.conf}. */
  RabbitNode(String settings) {
    try {
      home = Files.createTempDirectory("creamery-rabbit-");
      data = home.resolve("data");
      List<Integer> ports = FreePorts.find(3);
      port = ports.get(0);
      distributionPort = ports.get(1);
      epmdPort = ports.get(2);
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      Files.writeString(home.resolve("enabled_plugins"), "[].\n");
      Files.writeString(home.resolve("env.conf"), "");
      Files.writeString(
          home.resolve("rabbitmq.conf"),
          """
          listeners.tcp.local = %s:%d
          log.console = false
          log.file.level = warning
          %s
          """
              .formatted(LOOPBACK, port, settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL for {@code CREAMERY_RABBITMQ_URL}; stays the same for the whole life of this node. */
  public String url() {
    return "amqp://guest:guest@" + LOOPBACK + ":" + port + "/";
  }

  /** Starts the node with the data it has, and waits until it takes connections. */
  public synchronized void start() {
    if (server != null && server.isAlive()) {
      return;
    }
    try {
      if (epmd == null || !epmd.isAlive()) {
        epmd = launch("epmd", "-port", Integer.toString(epmdPort), "-address", LOOPBACK);
      }
      server = launch(RabbitFiles.script());
      AmqpGreeting.await(LOOPBACK, port, BOOT, server, home.resolve("output.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the node as an operator would, with SIGTERM: what it holds is on disk then. */
  public synchronized void stop() {
    Process running = server;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
    server = null;
  }

  /** Ends the node with SIGKILL, the Erlang machine first, and waits until it is gone. */
  public synchronized void kill() {
    Process running = server;
    if (running == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(running.descendants(), Stream.of(running.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    server = null;
  }

  /**
   * Brings all that was declared to the disk, by a stop and a start: of a node that is killed, a
   * binding that was just made may be gone, though it was confirmed.
   */
  public void settle() {
    stop();
    start();
  }

  /** Kills and starts the node; its data stays. */
  public void restart() {
    kill();
    start();
  }

  /** Removes all that the node has ever stored; it must not run. */
  public synchronized void wipe() {
    if (server != null) {
      throw new IllegalStateException("Stop or kill the node before wiping its data.");
    }
    RabbitFiles.delete(data);
  }

  /** Kills the node and its port mapper, and removes its folder. */
  @Override
  public synchronized void close() {
    kill();
    if (epmd != null) {
      epmd.destroyForcibly().onExit().join();
      epmd = null;
    }
    RabbitFiles.delete(home);
  }

  private Process launch(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("RABBITMQ_") || key.startsWith("ERL_"));
    environment.put("HOME", home.toString());
    environment.put("ERL_EPMD_PORT", Integer.toString(epmdPort));
    environment.put("ERL_EPMD_ADDRESS", LOOPBACK);
    environment.put("RABBITMQ_NODENAME", "creamery" + port + "@localhost");
    environment.put("RABBITMQ_DIST_PORT", Integer.toString(distributionPort));
    environment.put("RABBITMQ_CONF_ENV_FILE", home.resolve("env.conf").toString());
    environment.put("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString());
    environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("enabled_plugins").toString());
    environment.put("RABBITMQ_MNESIA_BASE", data.toString());
    environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", NO_BUSY_WAITING);
    environment.put("RABBITMQ_LOG_BASE", home.resolve("log").toString());
    return builder
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(home.resolve("output.log").toFile()))
        .start();
  }
}
