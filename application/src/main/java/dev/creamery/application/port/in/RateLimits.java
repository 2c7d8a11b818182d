package dev.creamery.application.port.in;

import dev.creamery.application.access.Allowance;
import java.util.Optional;

/** How much each token may ask for. */
public interface RateLimits {
  /**
   * Counts one request. Never waits.
   *
   * @param token as the client sent it; one that stands for somebody
   * @return empty where nothing is limited
   */
  Optional<Allowance> count(String token);
}
