package dev.creamery.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL server of the test's own, which comes back with its data on the same port. */
public final class PostgresNode implements AutoCloseable {
  private final Path data;
  private EmbeddedPostgres server;

  public PostgresNode(Path data) {
    this.data = data;
    this.server = start(0);
  }

  private EmbeddedPostgres start(int port) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
      return (port == 0 ? builder : builder.setPort(port)).start();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL did not start", failed);
    }
  }

  /** By which a Creamery works on it. */
  public Map<String, String> environment() {
    return Map.of(
        "CREAMERY_DATABASE_URL",
        "postgresql://localhost:" + server.getPort() + "/postgres",
        "CREAMERY_DATABASE_USERNAME",
        "postgres",
        "CREAMERY_DATABASE_PASSWORD",
        "postgres");
  }

  /** Stops it in the middle of whatever it does, and starts it again. */
  public void restart() {
    stop();
    start();
  }

  /** Stops it in the middle of whatever it does. */
  public void stop() {
    close();
  }

  /** Starts it again after it was stopped. */
  public void start() {
    server = start(server.getPort());
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL did not stop", failed);
    }
  }
}
