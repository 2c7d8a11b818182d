package dev.creamery.application.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GiveWayTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** How often it was asked who waits. */
  private final AtomicInteger asked = new AtomicInteger();

  /** Those who wait, until so many times it was asked. */
  private GiveWay whereTenWait(int from, int rounds, int times) {
    return new GiveWay(
        new GiveWay.Limits(from, rounds, PATIENCE),
        () -> asked.incrementAndGet() <= times ? 10 : 0);
  }

  private void rest(GiveWay giveWay, Duration took, Duration oldest) {
    giveWay.rest(took, oldest).await().atMost(LONG);
  }

  @Test
  void restsSoManyTimesAsLongAsTheRoundTookAndNoLonger() {
    long begun = System.nanoTime();
    rest(whereTenWait(10, 5, Integer.MAX_VALUE), SHORT, Duration.ZERO);
    assertThat(asked).hasValue(5);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(SHORT.multipliedBy(5));
  }

  @Test
  void goesOnAsSoonAsFewerWait() {
    rest(whereTenWait(10, 1_000_000, 3), SHORT, Duration.ZERO);
    assertThat(asked).hasValue(4);
  }

  @Test
  void restsNotAtAllWhereFewWait() {
    rest(whereTenWait(11, 1_000_000, Integer.MAX_VALUE), LONG, Duration.ZERO);
    assertThat(asked).hasValue(1);
  }

  @Test
  void restsNotAtAllWhereWhatWasAppliedIsOld() {
    rest(whereTenWait(1, 1_000_000, Integer.MAX_VALUE), LONG, PATIENCE.plusMillis(1));
    assertThat(asked).hasValue(0);
  }

  @Test
  void mayBeSwitchedOff() {
    rest(whereTenWait(1, 0, Integer.MAX_VALUE), LONG, Duration.ZERO);
    rest(GiveWay.NEVER, LONG, Duration.ZERO);
    assertThat(asked).hasValue(0);
  }
}
