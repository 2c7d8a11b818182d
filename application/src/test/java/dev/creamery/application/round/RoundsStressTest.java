package dev.creamery.application.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsStressTest {
  private static final int THREADS = 8;
  private static final int EACH = 2_000;
  private static final int SIZE = 64;
  private static final int CONCURRENCY = 3;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final AtomicInteger largest = new AtomicInteger();

  /** Every third round answers at once, the others from another thread. */
  private Uni<List<Integer>> work(List<Integer> group, ExecutorService elsewhere) {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    largest.accumulateAndGet(group.size(), Math::max);
    Uni<List<Integer>> done =
        Uni.createFrom()
            .item(
                () -> {
                  underWay.decrementAndGet();
                  return group;
                });
    return group.get(0) % 3 == 0 ? done : done.runSubscriptionOn(elsewhere);
  }

  @Test
  void losesNoSubmissionOfManyThreads() {
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    ExecutorService elsewhere = Executors.newFixedThreadPool(2);
    try {
      Rounds<Integer, Integer> rounds =
          new Rounds<>(
              new Rounds.Limits(THREADS * EACH, SIZE, CONCURRENCY),
              group -> work(group, elsewhere));
      ConcurrentLinkedQueue<Integer> answered = new ConcurrentLinkedQueue<>();
      ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * EACH;
        callers.execute(
            () ->
                IntStream.range(first, first + EACH)
                    .forEach(i -> rounds.submit(i).subscribe().with(answered::add, failed::add)));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> answered.size() + failed.size() >= THREADS * EACH);
      assertThat(failed).isEmpty();
      assertThat(answered)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, THREADS * EACH).boxed().toList());
      assertThat(mostUnderWay.get()).isLessThanOrEqualTo(CONCURRENCY);
      assertThat(largest.get()).isLessThanOrEqualTo(SIZE);
    } finally {
      callers.shutdownNow();
      elsewhere.shutdownNow();
    }
  }
}
