package dev.creamery.service.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.creamery.application.access.Allowance;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.port.in.RateLimits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket for each token, in the memory of this replica: it holds the quota, each request takes
 * one, and the quota flows back evenly over the window. A bucket that was left alone for a window
 * is full again, and may as well be forgotten.
 */
final class TokenBuckets implements RateLimits {
  private final int quota;
  private final Duration window;
  private final TimeMeter clock;
  private final Cache<TokenHash, Bucket> buckets;

  /**
   * Full buckets.
   *
   * @param tokens how many tokens are counted at once
   */
  TokenBuckets(int quota, Duration window, int tokens, TimeMeter clock) {
    this.quota = quota;
    this.window = window;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(tokens)
            .expireAfterAccess(window)
            .ticker(clock::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Optional<Allowance> count(String token) {
    // Not by the token itself: what lies in memory for long must not be worth stealing.
    Bucket bucket = buckets.get(TokenHash.of(token), unknown -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return Optional.of(
        new Allowance(
            probe.isConsumed(),
            quota,
            window,
            probe.getRemainingTokens(),
            Duration.ofNanos(probe.getNanosToWaitForReset()),
            Duration.ofNanos(probe.getNanosToWaitForRefill())));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
        .withCustomTimePrecision(clock)
        .build();
  }

  /** How many tokens are counted just now. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
