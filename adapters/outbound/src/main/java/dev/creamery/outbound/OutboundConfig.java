package dev.creamery.outbound;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where requests of Creamery's own may go. */
@ConfigMapping(prefix = "creamery.outbound")
public interface OutboundConfig {
  /**
   * Hosts by name, IP addresses and ranges of them ({@code 10.1.0.0/16}) that may be gone to
   * although they are not public. None by default.
   */
  Optional<List<String>> allow();
}
