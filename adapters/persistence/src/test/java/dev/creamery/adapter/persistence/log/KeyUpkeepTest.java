package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyUpkeepTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @Test
  void keepsKeysNoLongerThanTheirOperations() {
    assertThatCode(() -> KeyUpkeep.check(MONTH, MONTH)).doesNotThrowAnyException();
    assertThatThrownBy(() -> KeyUpkeep.check(MONTH.plusSeconds(1), MONTH))
        .hasMessageContaining("CREAMERY_IDEMPOTENCY_KEEP")
        .hasMessageContaining("720h");
    assertThatThrownBy(() -> KeyUpkeep.check(Duration.ZERO, MONTH))
        .hasMessageContaining("CREAMERY_IDEMPOTENCY_KEEP");
  }
}
