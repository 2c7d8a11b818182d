package dev.creamery.adapter.rest.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of an import is waited for. */
@ConfigMapping(prefix = "creamery.transfer")
public interface TransferConfig {
  /** How many bytes an import may have; more is answered 413. 4 GiB by default. */
  @WithDefault("4294967296")
  long maxBytes();

  /** How long an import may take to arrive; longer is answered 408. */
  @WithDefault("1h")
  Duration uploadTimeout();
}
