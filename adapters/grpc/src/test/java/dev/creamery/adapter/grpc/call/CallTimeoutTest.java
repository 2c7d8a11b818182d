package dev.creamery.adapter.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimeoutTest {
  @Test
  void readsEveryUnit() {
    assertThat(CallTimeout.parse("2H")).contains(Duration.ofHours(2));
    assertThat(CallTimeout.parse("3M")).contains(Duration.ofMinutes(3));
    assertThat(CallTimeout.parse("15S")).contains(Duration.ofSeconds(15));
    assertThat(CallTimeout.parse("300m")).contains(Duration.ofMillis(300));
    assertThat(CallTimeout.parse("99999999u")).contains(Duration.ofNanos(99_999_999_000L));
    assertThat(CallTimeout.parse("0n")).contains(Duration.ZERO);
  }

  @Test
  void aTimeThatNoClockCanCountIsAYear() {
    assertThat(CallTimeout.parse("99999999H")).contains(Duration.ofDays(365));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S", "1", "1s", "-1S", "123456789S", "1.5S", "1S "})
  void readsNothingElse(String header) {
    assertThat(CallTimeout.parse(header)).isEmpty();
  }
}
