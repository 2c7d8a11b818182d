package dev.creamery.adapter.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the tests' own, on a free port, for as long as the tests run. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      postgres = started;
      return settings(started.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private static Map<String, String> settings(int port) {
    return Map.of(
        "creamery.database.url",
        "postgresql://localhost:" + port + "/postgres",
        "creamery.database.username",
        "postgres",
        "creamery.database.password",
        "postgres");
  }

  @Override
  public void stop() {
    if (postgres == null) {
      return;
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
