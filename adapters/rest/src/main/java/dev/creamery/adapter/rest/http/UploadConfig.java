package dev.creamery.adapter.rest.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of an upload is waited for. */
@ConfigMapping(prefix = "creamery.media")
public interface UploadConfig {
  /** How many bytes an uploaded file may have; more is answered 413. 100 MiB by default. */
  @WithDefault("104857600")
  long maxBytes();

  /** How long an upload may take to arrive; longer is answered 408. */
  @WithDefault("10m")
  Duration uploadTimeout();
}
