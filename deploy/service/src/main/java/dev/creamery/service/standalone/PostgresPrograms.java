package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs to their end. */
final class PostgresPrograms {

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it meets an ordinary user,
   * while files keep their owner and signals still reach it.
   */
  private static final List<String> AS_ORDINARY_USER = List.of("unshare", "--user");

  private final Path bin;
  private final List<String> prefix;

  PostgresPrograms(Path bin) throws IOException {
    this.bin = bin;
    this.prefix = isRoot() ? AS_ORDINARY_USER : List.of();
    if (isRoot() && !namespacesAreAllowed()) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and this system allows no user namespaces (unshare --user); start Creamery as another user, or name a PostgreSQL server in CREAMERY_DATABASE_URL.");
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, "unix:uid").equals(0)
        : "root".equals(System.getProperty("user.name"));
  }

  private boolean namespacesAreAllowed() {
    try {
      return finish(List.of("true"), "").succeeded();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** How a program ended, and all that it said. */
  record Outcome(int exitCode, String said) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Runs a program, named first in its command, whose success is expected. */
  void run(String input, List<String> command) throws IOException {
    Outcome outcome = attempt(input, command);
    if (!outcome.succeeded()) {
      throw new IOException(
          "%s ended with code %d: %s"
              .formatted(command.get(0), outcome.exitCode(), outcome.said().strip()));
    }
  }

  /** Runs a program, named first in its command, whose failure is an answer too. */
  Outcome attempt(String input, List<String> command) throws IOException {
    List<String> located = new ArrayList<>(command);
    located.set(0, bin.resolve(command.get(0)).toString());
    return finish(located, input);
  }

  private Outcome finish(List<String> command, String input) throws IOException {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    // The operator's own PGDATA, PGOPTIONS and the like are meant for other servers.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + command.get(0));
    } finally {
      process.destroy();
    }
  }
}
