package dev.creamery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-15T14:30:00Z"), ZoneOffset.UTC);

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.read("120", CLOCK)).hasValue(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Fri, 15 Mar 2024 15:30:00 GMT", CLOCK))
        .hasValue(Duration.ofHours(1));
  }

  @Test
  void thePastIsNow() {
    assertThat(RetryAfter.read("Fri, 15 Mar 2024 13:30:00 GMT", CLOCK)).hasValue(Duration.ZERO);
  }

  @Test
  void whatCannotBeUnderstoodIsAsGoodAsNothing() {
    assertThat(RetryAfter.read(null, CLOCK)).isEmpty();
    assertThat(RetryAfter.read("soon", CLOCK)).isEmpty();
    assertThat(RetryAfter.read("-7", CLOCK)).isEmpty();
    assertThat(RetryAfter.read("9".repeat(100), CLOCK).orElseThrow())
        .isGreaterThan(Duration.ofDays(1));
  }
}
