package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private static final int FULL = 256;

  /** Longer than any test would wait. */
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private static void rest(Duration every, int items, Duration since) {
    new Gathering(every, FULL).rest(items, since).await().atMost(Duration.ofSeconds(20));
  }

  @Test
  void aBusyLaneWaitsUntilItsTime() {
    long begun = System.nanoTime();
    rest(Duration.ofMillis(1_010), 8, Duration.ofMillis(1_000));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(9));
  }

  @Test
  void whatIsLeftOfATimeIsNeverTooShortForAScheduler() {
    long begun = System.nanoTime();
    rest(Duration.ofNanos(1_000_001), 8, Duration.ofMillis(1));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1));
  }

  @Test
  void aLaneWithLittleToDoNeverWaits() {
    rest(FOR_EVER, 7, Duration.ZERO);
  }

  @Test
  void aFullRoundIsFollowedAtOnce() {
    rest(FOR_EVER, FULL, Duration.ZERO);
  }

  @Test
  void aRoundThatTookLongIsFollowedAtOnce() {
    rest(FOR_EVER, 8, FOR_EVER);
  }

  @Test
  void mayBeSwitchedOff() {
    rest(Duration.ZERO, 8, Duration.ZERO);
  }
}
