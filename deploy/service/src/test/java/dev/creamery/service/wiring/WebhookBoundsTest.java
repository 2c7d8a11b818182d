package dev.creamery.service.wiring;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookBoundsTest {
  private record Bounds(int concurrency, int perEndpoint, Duration lease) implements WebhookConfig {
    @Override
    public Duration timeout() {
      return Duration.ofSeconds(15);
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(250);
    }

    @Override
    public Duration keep() {
      return Duration.ofDays(30);
    }
  }

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

  @Test
  void oneEndpointMustLeaveRoomForOthers() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WebhookUseCases.limits(new Bounds(64, 64, LONG_ENOUGH)))
        .withMessageContaining("CREAMERY_WEBHOOKS_PER_ENDPOINT")
        .withMessageContaining("CREAMERY_WEBHOOKS_CONCURRENCY");
    assertThatNoException()
        .isThrownBy(() -> WebhookUseCases.limits(new Bounds(64, 63, LONG_ENOUGH)));
  }

  @Test
  void aLeaseMustBeLongEnoughToBeKept() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WebhookUseCases.limits(new Bounds(64, 1, Duration.ofMillis(2999))))
        .withMessageContaining("CREAMERY_WEBHOOKS_LEASE");
  }
}
