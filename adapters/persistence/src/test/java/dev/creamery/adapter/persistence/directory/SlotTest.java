package dev.creamery.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlotTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Lease lease = new Lease(now::get);
  private final AtomicInteger loads = new AtomicInteger();
  private final Slot<String> slot = new Slot<>(lease);
  private boolean away;

  private String ask() {
    return slot.get(this::load).await().indefinitely();
  }

  private Uni<String> load() {
    return away
        ? Uni.createFrom().failure(new Unavailable("away"))
        : Uni.createFrom().item(() -> "answer " + loads.incrementAndGet());
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Time passes, and the listener gives its signs of life. */
  private void passListening(Duration time) {
    pass(time);
    lease.renew(now.get());
  }

  @Test
  void loadsOnceWhileTheListenerLives() {
    lease.renew(now.get());
    assertThat(ask()).isEqualTo("answer 1");

    passListening(Duration.ofMinutes(4));

    assertThat(ask()).isEqualTo("answer 1");
  }

  @Test
  void trustsNothingForEverThoughTheListenerLives() {
    lease.renew(now.get());
    ask();

    passListening(Duration.ofMinutes(6));

    assertThat(ask()).isEqualTo("answer 2");
  }

  @Test
  void looksAgainWithinASecondOnceTheListenerIsSilent() {
    lease.renew(now.get());
    ask();

    pass(Duration.ofSeconds(1));

    assertThat(ask()).isEqualTo("answer 2");
  }

  @Test
  void looksAgainOnceTheListenerIsKnownToBeGone() {
    lease.renew(now.get());
    ask();
    passListening(Duration.ofMillis(400));

    lease.lapse();

    assertThat(ask()).isEqualTo("answer 2");
  }

  @Test
  void asksNotForEveryRequestWithoutAListener() {
    ask();
    pass(Duration.ofMillis(100));

    assertThat(ask()).isEqualTo("answer 1");
  }

  @Test
  void looksAgainAfterNewsMayHaveBeenMissed() {
    lease.renew(now.get());
    ask();
    passListening(Duration.ofMillis(500));

    lease.doubt();

    assertThat(ask()).isEqualTo("answer 2");
  }

  @Test
  void doesNotTrustWhatWasAskedBeforeNewsWereMissed() {
    lease.renew(now.get());
    List<UniEmitter<? super String>> asked = new ArrayList<>();
    slot.get(() -> Uni.createFrom().<String>emitter(asked::add)).subscribe().with(answer -> {});
    lease.doubt();
    asked.get(0).complete("old");

    passListening(Duration.ofMillis(500));

    assertThat(ask()).isEqualTo("answer 1");
  }

  @Test
  void asksOnceForAllWhoWait() {
    List<UniEmitter<? super String>> asked = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      slot.get(() -> Uni.createFrom().<String>emitter(asked::add)).subscribe().with(answers::add);
    }
    assertThat(asked).hasSize(1);

    asked.get(0).complete("one");

    assertThat(answers).containsExactly("one", "one", "one");
  }

  @Test
  void tidesOverAMinuteWithoutTheDatabaseAndNoMore() {
    lease.renew(now.get());
    assertThat(ask()).isEqualTo("answer 1");
    passListening(Duration.ofMinutes(2));
    away = true;

    pass(Duration.ofSeconds(55));
    assertThat(ask()).isEqualTo("answer 1");

    pass(Duration.ofSeconds(10));
    assertThatThrownBy(this::ask).isInstanceOf(Unavailable.class);
  }

  @Test
  void asksTheDatabaseAgainAfterAFailure() {
    away = true;
    assertThatThrownBy(this::ask).isInstanceOf(Unavailable.class);

    away = false;

    assertThat(ask()).isEqualTo("answer 1");
  }

  @Test
  void asksAgainThoughAskingBlewUp() {
    assertThatThrownBy(
            () ->
                slot.get(
                        () -> {
                          throw new IllegalStateException("broken");
                        })
                    .await()
                    .indefinitely())
        .isInstanceOf(IllegalStateException.class);

    assertThat(ask()).isEqualTo("answer 1");
  }
}
