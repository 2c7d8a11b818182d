package dev.creamery.application.fake;

import dev.creamery.application.access.Allowance;
import dev.creamery.application.port.in.RateLimits;
import java.util.Optional;

/** Limits nothing but what a test wants. */
public final class FakeRateLimits implements RateLimits {
  private volatile Optional<Allowance> answer = Optional.empty();

  /** What every request is told from now on; empty to limit nothing. */
  public void answer(Optional<Allowance> allowance) {
    answer = allowance;
  }

  @Override
  public Optional<Allowance> count(String token) {
    return answer;
  }
}
