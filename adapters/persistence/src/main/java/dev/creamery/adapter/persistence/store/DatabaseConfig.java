package dev.creamery.adapter.persistence.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the database is reached. */
@ConfigMapping(prefix = "creamery.database")
public interface DatabaseConfig {
  /** Where PostgreSQL is: {@code postgresql://host:port/database}. */
  @WithDefault("postgresql://localhost:5432/creamery")
  String url();

  /** The role that owns the tables. */
  @WithDefault("creamery")
  String username();

  /** The role's password. */
  @WithDefault("creamery")
  String password();

  /** How many connections a replica may hold; one more listens for changes. */
  @WithDefault("20")
  int poolSize();

  /** How many requests may wait for a connection; those beyond are answered 503 at once. */
  @WithDefault("2000")
  int maxWaiting();

  /** How long a request waits for a connection, and then for its answer, before it is 503. */
  @WithDefault("4s")
  Duration patience();
}
