package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The media library. */
@ConfigMapping(prefix = "creamery.media")
interface MediaConfig {
  /**
   * What the addresses of files begin with, for anybody to read; this service on this machine where
   * nothing is said.
   */
  Optional<String> url();

  /** How long a file is kept that no item shows; an hour at the least. */
  @WithDefault("30d")
  Duration keepUnused();

  /** How often it is looked for files that no item shows any more. */
  @WithDefault("1h")
  Duration dropEvery();

  /** How many files are fetched at once. */
  @WithDefault("64")
  int fetches();

  /**
   * How many files that writes wait for are fetched at once from the same host, over all replicas.
   */
  @WithDefault("8")
  int fetchesPerHost();

  /** How often it is looked for files to fetch. */
  @WithDefault("200ms")
  Duration importEvery();

  /** After how long a fetch whose replica vanished is taken up by another; at least 3s. */
  @WithDefault("15s")
  Duration importLease();

  /** How long a file is left alone that the store could not keep. */
  @WithDefault("5s")
  Duration importPause();
}
