package dev.creamery.service.limit;

import dev.creamery.application.port.in.RateLimits;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Limits what is configured to be limited, and refuses to start with limits that make no sense. */
@Singleton
class RateLimitWiring {
  private static final int MOST_REQUESTS = 1_000_000_000;

  @Produces
  @Singleton
  @Startup
  RateLimits rateLimits(RateLimitConfig config) {
    return of(config);
  }

  static RateLimits of(RateLimitConfig config) {
    if (config.requests().isEmpty()) {
      return token -> Optional.empty();
    }
    int requests = config.requests().getAsInt();
    require(
        requests >= 1 && requests <= MOST_REQUESTS,
        "creamery.rate-limit.requests (CREAMERY_RATE_LIMIT_REQUESTS) must be from 1 to "
            + MOST_REQUESTS
            + "; leave it out to limit nothing");
    require(
        config.window().compareTo(Duration.ofSeconds(1)) >= 0
            && config.window().compareTo(Duration.ofDays(1)) <= 0,
        "creamery.rate-limit.window (CREAMERY_RATE_LIMIT_WINDOW) must be from 1s to 24h");
    require(
        config.tokens() >= 1,
        "creamery.rate-limit.tokens (CREAMERY_RATE_LIMIT_TOKENS) must be 1 at the least");
    return new TokenBuckets(requests, config.window(), config.tokens(), TimeMeter.SYSTEM_NANOTIME);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
