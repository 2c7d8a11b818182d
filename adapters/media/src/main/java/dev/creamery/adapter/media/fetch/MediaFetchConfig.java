package dev.creamery.adapter.media.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of fetching. */
@ConfigMapping(prefix = "creamery.media")
interface MediaFetchConfig {
  /** How many files are fetched at once. */
  @WithDefault("64")
  int fetches();

  /** How many files are fetched at once from the same host. */
  @WithDefault("8")
  int fetchesPerHost();

  /** How many fetches may wait for their turn; further ones are told to come again. */
  @WithDefault("10000")
  int fetchesWaiting();

  /** A file with more bytes is not fetched. */
  @WithDefault("104857600")
  long maxBytes();

  /** How long a host may take to accept a connection, and as long again for TLS. */
  @WithDefault("3s")
  Duration connectTimeout();

  /** How long a host may take to begin its answer. */
  @WithDefault("10s")
  Duration firstByteTimeout();

  /**
   * How long a fetch may take with all redirects, attempts and pauses, waiting for its turn aside.
   */
  @WithDefault("60s")
  Duration fetchTimeout();

  /** Bytes a second that must come, measured over each first-byte timeout. */
  @WithDefault("1024")
  int minRate();

  /** How often a fetch is tried when what stopped it may pass. */
  @WithDefault("3")
  int attempts();

  /**
   * About how long a fetch waits before its second attempt; twice as long before each further one.
   */
  @WithDefault("500ms")
  Duration retryPause();

  /** For how long a host may ask to be left alone; of one that asks for more there is no file. */
  @WithDefault("30s")
  Duration longestPause();
}
