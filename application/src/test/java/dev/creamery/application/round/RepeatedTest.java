package dev.creamery.application.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedTest {
  private final List<UniEmitter<? super Void>> done = new ArrayList<>();
  private final Repeated work = new Repeated(() -> Uni.createFrom().emitter(done::add));

  private void ask() {
    work.ask().subscribe().with(nothing -> {}, failure -> {});
  }

  @Test
  void isDoneOnceAtATimeAndOnceMoreForAllWhoAskedMeanwhile() {
    ask();
    ask();
    ask();
    assertThat(done).hasSize(1);

    done.get(0).complete(null);
    assertThat(done).hasSize(2);

    done.get(1).complete(null);
    assertThat(done).hasSize(2);
  }

  @Test
  void isDoneAgainForWhoAsksLater() {
    ask();
    done.get(0).complete(null);

    ask();

    assertThat(done).hasSize(2);
  }

  @Test
  void canBeAskedForAgainAfterItFailed() {
    Repeated failing =
        new Repeated(() -> Uni.createFrom().failure(new IllegalStateException("away")));

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> failing.ask().await().atMost(Duration.ofSeconds(5)))
          .hasMessage("away");
    }
  }

  @Test
  void mayBeAskedForWithoutEnd() {
    AtomicInteger times = new AtomicInteger();
    Repeated[] greedy = new Repeated[1];
    greedy[0] =
        new Repeated(
            () ->
                Uni.createFrom()
                    .voidItem()
                    .call(
                        () ->
                            times.incrementAndGet() < 100_000
                                ? greedy[0].ask()
                                : Uni.createFrom().voidItem()));

    greedy[0].ask().await().atMost(Duration.ofSeconds(30));

    assertThat(times).hasValue(100_000);
  }
}
