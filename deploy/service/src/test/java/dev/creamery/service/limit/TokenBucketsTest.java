package dev.creamery.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.access.Allowance;
import dev.creamery.application.port.in.RateLimits;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private static final int QUOTA = 3;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private final AtomicLong nanos = new AtomicLong(1);
  private final TokenBuckets buckets = new TokenBuckets(QUOTA, WINDOW, 2, clock());

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private Allowance ask(String token) {
    return buckets.count(token).orElseThrow();
  }

  private void exhaust(String token) {
    for (int i = 0; i < QUOTA; i++) {
      assertThat(ask(token).granted()).isTrue();
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void tellsWhatIsLeftAndWhenItIsAllThereAgain() {
    assertThat(ask("a"))
        .isEqualTo(new Allowance(true, QUOTA, WINDOW, 2, Duration.ofSeconds(20), Duration.ZERO));
    assertThat(ask("a").untilFull()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void refusesBeyondTheQuotaAndSaysWhenToComeBack() {
    exhaust("a");
    Allowance refused = ask("a");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(20));

    pass(refused.retryAfter());

    assertThat(ask("a").granted()).isTrue();
    assertThat(ask("a").granted()).isFalse();
  }

  @Test
  void countsEveryTokenByItself() {
    exhaust("a");
    assertThat(ask("b").granted()).isTrue();
    assertThat(ask("a").granted()).isFalse();
  }

  @Test
  void keepsNoMoreTokensThanItMay() {
    for (int i = 0; i < 100; i++) {
      ask("token " + i);
    }
    assertThat(buckets.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void forgetsWhoHasAskedForNothingOverAWindow() {
    exhaust("a");
    pass(WINDOW.plusNanos(1));
    assertThat(buckets.size()).isZero();
    exhaust("a");
  }

  @Test
  void limitsNothingUnlessItIsConfigured() {
    RateLimits none = RateLimitWiring.of(config(OptionalInt.empty(), WINDOW));
    assertThat(none.count("a")).isEmpty();
  }

  @Test
  void startsWithNoLimitThatMakesNoSense() {
    assertThatThrownBy(() -> RateLimitWiring.of(config(OptionalInt.of(0), WINDOW)))
        .hasMessageContaining("CREAMERY_RATE_LIMIT_REQUESTS");
    assertThatThrownBy(() -> RateLimitWiring.of(config(OptionalInt.of(1), Duration.ZERO)))
        .hasMessageContaining("CREAMERY_RATE_LIMIT_WINDOW");
  }

  @Test
  void limitsWhatMayJustBe() {
    RateLimits limits =
        RateLimitWiring.of(config(OptionalInt.of(1_000_000_000), Duration.ofSeconds(1)));
    assertThat(limits.count("a").orElseThrow().granted()).isTrue();
  }

  private static RateLimitConfig config(OptionalInt requests, Duration window) {
    return new RateLimitConfig() {
      @Override
      public OptionalInt requests() {
        return requests;
      }

      @Override
      public Duration window() {
        return window;
      }

      @Override
      public int tokens() {
        return 10;
      }
    };
  }
}
