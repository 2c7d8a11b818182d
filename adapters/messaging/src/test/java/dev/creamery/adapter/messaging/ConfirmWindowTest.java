package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConfirmWindowTest {
  private final AtomicLong now = new AtomicLong();
  private final ConfirmWindow window = new ConfirmWindow(2, Duration.ofSeconds(10), now::get);

  @Test
  void isFullWhenItsPlacesAreTaken() {
    assertThat(window.admit()).isEqualTo(1);
    assertThat(window.admit()).isEqualTo(2);
    assertThat(window.admit()).isEqualTo(ConfirmWindow.FULL);
  }

  @Test
  void takesAConfirmForThoseBeforeIt() {
    window.admit();
    window.admit();

    window.settle(2);

    assertThat(window.admit()).isEqualTo(3);
    assertThat(window.admit()).isEqualTo(4);
    assertThat(window.admit()).isEqualTo(ConfirmWindow.FULL);
  }

  @Test
  void isNotMovedBackByALateConfirm() {
    window.admit();
    window.admit();
    window.settle(2);
    window.settle(1);

    window.admit();
    window.admit();
    assertThat(window.admit()).isEqualTo(ConfirmWindow.FULL);
  }

  @Test
  void letsOneProbeThroughAfterSilence() {
    window.admit();
    window.admit();
    now.addAndGet(Duration.ofSeconds(10).toNanos());

    assertThat(window.admit()).isEqualTo(3);
    assertThat(window.admit()).isEqualTo(ConfirmWindow.FULL);
    window.settle(3);
    assertThat(window.admit()).isEqualTo(4);
  }
}
