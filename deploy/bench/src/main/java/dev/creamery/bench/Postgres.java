package dev.creamery.bench;

import dev.creamery.service.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL as Creamery itself starts it in standalone mode, so that every server measured has the
 * same one with the same settings.
 */
final class Postgres implements AutoCloseable {
  private final Standalone standalone;
  private final Path data;

  Postgres(Path data) {
    this.standalone = Standalone.open(data, Optional.empty());
    this.data = data;
  }

  /** {@code postgresql://host:port/database} */
  String url() {
    return setting("url");
  }

  String username() {
    return setting("username");
  }

  String password() {
    return setting("password");
  }

  private String setting(String name) {
    Map<String, String> settings = standalone.settings();
    return Objects.requireNonNull(settings.get("creamery.database." + name), name);
  }

  ProcessTree processes() {
    return processesIn(data);
  }

  /** Those of the server that runs on the files somewhere below this data folder. */
  static ProcessTree processesIn(Path data) {
    try (Stream<Path> files =
        Files.find(data, 4, (file, what) -> file.endsWith("postmaster.pid"))) {
      Path pidFile = files.findFirst().orElseThrow(() -> new Refused("no PostgreSQL in " + data));
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
      return new ProcessTree(List.of(ProcessHandle.of(pid).orElseThrow()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    standalone.close();
  }
}
