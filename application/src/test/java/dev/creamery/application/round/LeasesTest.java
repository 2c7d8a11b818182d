package dev.creamery.application.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private static final Duration LEASE = Duration.ofMillis(30);

  /** What was held, by the calls that held it. */
  private final List<List<String>> held = new CopyOnWriteArrayList<>();

  private final Leases<String> leases =
      new Leases<>(LEASE, all -> Uni.createFrom().voidItem().invoke(() -> held.add(all)));

  private final List<UniEmitter<? super Void>> works = new CopyOnWriteArrayList<>();

  private Cancellable begin(Leases<String> by, String name) {
    return by.during(name, Uni.createFrom().<Void>emitter(works::add))
        .subscribe()
        .with(done -> {}, failure -> {});
  }

  @Test
  void holdsAllThatIsUnderWayTogetherAgainAndAgain() {
    begin(leases, "one");
    begin(leases, "two");

    await().until(() -> held.size() >= 3);

    assertThat(held).allSatisfy(all -> assertThat(all).containsExactlyInAnyOrder("one", "two"));
  }

  @Test
  void holdsNothingThatHasEndedHoweverItEnded() {
    begin(leases, "done");
    begin(leases, "failed");
    Cancellable cancelled = begin(leases, "cancelled");
    begin(leases, "goes on");
    works.get(0).complete(null);
    works.get(1).fail(new IllegalStateException("It broke."));
    cancelled.cancel();
    assertThat(leases.count()).isOne();

    held.clear();

    await().until(() -> held.size() >= 2);
    assertThat(held.get(1)).containsExactly("goes on");
  }

  @Test
  void restsWhileNothingIsUnderWayAndBeginsAnew() {
    begin(leases, "one");
    works.get(0).complete(null);
    begin(leases, "two");
    works.get(1).complete(null);
    await().pollDelay(LEASE.multipliedBy(3)).until(() -> leases.count() == 0);
    held.clear();

    begin(leases, "three");

    await().until(() -> !held.isEmpty());
    assertThat(held.get(0)).containsExactly("three");
  }

  @Test
  void goesOnWhereALeaseCouldNotBeKept() {
    AtomicReference<Throwable> trouble = new AtomicReference<>(new IllegalStateException("away"));
    List<String> kept = new CopyOnWriteArrayList<>();
    Leases<String> shaken =
        new Leases<>(
            LEASE,
            all -> {
              Throwable away = trouble.getAndSet(null);
              return away != null
                  ? Uni.createFrom().failure(away)
                  : Uni.createFrom().voidItem().invoke(() -> kept.addAll(all));
            });
    begin(shaken, "one");

    await().until(() -> kept.contains("one"));
  }
}
