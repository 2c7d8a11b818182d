package dev.creamery.service.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops the PostgreSQL server on a cluster's files. */
final class DatabaseServer {

  /**
   * A recovery after a crash replays up to {@code max_wal_size}; that may take a slow disk minutes.
   */
  private static final int START_SECONDS = 300;

  private static final int STOP_SECONDS = 60;
  private static final int EXIT_SECONDS = 5;

  private final PostgresPrograms programs;
  private final DatabaseCluster cluster;
  private final Path log;

  DatabaseServer(PostgresPrograms programs, DatabaseCluster cluster, Path log) {
    this.programs = programs;
    this.cluster = cluster;
    this.log = log;
  }

  /** Answers whether the server came up; if not, its log says why. */
  boolean start(int port) throws IOException {
    return control("start", START_SECONDS, "--log=" + log, "--options=-p " + port);
  }

  /** Stops whatever server runs on the files, with a checkpoint if it can; none is fine too. */
  void stop() throws IOException {
    Optional<ProcessHandle> server = cluster.server();
    if (server.isEmpty()) {
      return;
    }
    if (!control("stop", STOP_SECONDS, "--mode=fast")) {
      control("stop", STOP_SECONDS, "--mode=immediate");
    }
    // pg_ctl is content when the server has cleared its files, a moment before the process ends.
    server.get().onExit().completeOnTimeout(server.get(), EXIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private boolean control(String verb, int seconds, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("pg_ctl", verb, "--wait", "--silent", "--pgdata=" + cluster.files()));
    command.add("--timeout=" + seconds);
    command.addAll(List.of(options));
    return programs.attempt("", command).succeeded();
  }
}
