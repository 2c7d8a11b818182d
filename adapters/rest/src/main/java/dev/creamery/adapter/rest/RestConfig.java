package dev.creamery.adapter.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the REST surface. */
@ConfigMapping(prefix = "creamery.rest")
public interface RestConfig {
  /** How many bytes a body may have where nothing else is configured. */
  String MAX_BODY_BYTES = "1048576";

  /** How long an answer may be held back where nothing else is configured. */
  String MAX_WAIT = "30s";

  /** How many bytes a request body may have; more is answered 413. 1 MiB by default. */
  @WithDefault(MAX_BODY_BYTES)
  int maxBodyBytes();

  /** How long a request body may take to arrive; longer is answered 408. */
  @WithDefault("30s")
  Duration bodyTimeout();

  /**
   * How long an answer may be held back for {@code Prefer: wait=N} or {@code ?wait=N}; a client
   * that asks for more gets this. Keep it below {@code quarkus.http.idle-timeout}.
   */
  @WithDefault(MAX_WAIT)
  Duration maxWait();

  /** How many header fields a request may have; more is answered 431. */
  @WithDefault("100")
  int maxHeaders();

  /**
   * How many characters the header fields of a request may have in all; more is answered 431. The
   * server's own limit, {@code quarkus.http.limits.max-header-size}, must be larger for the answer
   * to explain itself.
   */
  @WithDefault("32768")
  int maxHeaderSize();

  /**
   * How long the rest of a request is still taken in after it was answered early, so that the
   * client reads the answer before the connection closes.
   */
  @WithDefault("2s")
  Duration lingerTimeout();
}
