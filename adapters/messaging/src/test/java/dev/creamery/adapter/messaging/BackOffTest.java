package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

  @Test
  void growsToItsBoundAndStartsAgain() {
    assertBetween(500, 1_000);
    assertBetween(1_000, 2_000);
    assertBetween(2_000, 4_000);
    assertBetween(2_500, 5_000);
    assertBetween(2_500, 5_000);

    backOff.reset();

    assertBetween(500, 1_000);
  }

  private void assertBetween(long low, long high) {
    assertThat(backOff.next()).isBetween(Duration.ofMillis(low), Duration.ofMillis(high));
  }
}
