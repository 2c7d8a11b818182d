package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * PostgreSQL on the files of a data folder, reachable from this machine alone and with a password.
 *
 * <p>The server runs detached: a Ctrl-C in the terminal reaches Creamery only, which drains first
 * and then stops it. If Creamery is killed the server stays; the next start ends it and begins
 * anew.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final DatabaseServer server;
  private final String password;
  private final int port;

  private EmbeddedDatabase(DatabaseServer server, String password, int port) {
    this.server = server;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts PostgreSQL and returns once it answers.
   *
   * @throws StartRefused if it does not start; nothing of it is left running then
   */
  public static EmbeddedDatabase start(DataFolder folder) {
    Path postgres = folder.path().resolve("postgres");
    Path log = postgres.resolve("server.log");
    try {
      PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedUnder(postgres));
      DatabaseCluster cluster = DatabaseCluster.in(folder, programs);
      DatabaseServer server = new DatabaseServer(programs, cluster, log);
      if (cluster.server().isPresent()) {
        LOG.info("Taking the data folder over from a Creamery that was killed.");
        server.stop();
      }
      keepOnlyThePrevious(log);
      return new EmbeddedDatabase(server, cluster.password(), start(server, log));
    } catch (IOException failed) {
      throw new StartRefused(
          "the database in %s cannot be prepared: %s.".formatted(postgres, Reason.of(failed)));
    }
  }

  /** One log a start, and the one before: what a crash left to read survives the next start. */
  private static void keepOnlyThePrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Another program may have been faster to the free port, or the last processes of a killed server
   * may still be on their way out: both have passed a moment later, so a start gets more than one
   * chance.
   */
  private static int start(DatabaseServer server, Path log) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = freePort();
      if (server.start(port)) {
        return port;
      }
      server.stop();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new StartRefused(
        "PostgreSQL does not start: %s; its whole log is %s.".formatted(lastWords(log), log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastWords(Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.stream()
        .filter(line -> line.contains("FATAL"))
        .reduce((first, second) -> second)
        .orElse("it does not say why");
  }

  /** Where clients find it, as {@code postgresql://127.0.0.1:<port>/<database>}. */
  public String url() {
    return "postgresql://127.0.0.1:%d/%s".formatted(port, DatabaseCluster.DATABASE);
  }

  /** The user who owns everything in it. */
  public String username() {
    return DatabaseCluster.USERNAME;
  }

  /** The password of {@link #username()}. */
  public String password() {
    return password;
  }

  /** Stops the server after a checkpoint, and returns when its last process has ended. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (IOException failed) {
      LOG.errorf("PostgreSQL could not be stopped: %s", failed.getMessage());
    }
  }
}
