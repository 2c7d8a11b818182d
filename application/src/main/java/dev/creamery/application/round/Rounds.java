package dev.creamery.application.round;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does work in rounds: what arrives while a round is under way goes into the next. An idle caller
 * is served at once, and the busier it gets the larger the rounds grow, without any timer.
 *
 * <p>Thread-safe and bounded: beyond the capacity, work is refused with {@link Unavailable}.
 */
public final class Rounds<T, R> {
  /**
   * The bounds of the rounds.
   *
   * @param capacity how many may wait
   * @param size how many go into one round at the most
   * @param concurrency how many rounds may be under way at once
   */
  public record Limits(int capacity, int size, int concurrency) {}

  private record Waiting<T, R>(T work, UniEmitter<? super R> answer) {}

  private final Limits limits;
  private final Function<List<T>, Uni<List<R>>> round;
  private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger drains = new AtomicInteger();

  /**
   * Rounds of this kind.
   *
   * @param round does the work of one round, and answers for each piece in the same order
   */
  public Rounds(Limits limits, Function<List<T>, Uni<List<R>>> round) {
    this.limits = limits;
    this.round = round;
  }

  /** The answer to this work; where its round fails, that failure. */
  public Uni<R> submit(T work) {
    return Uni.createFrom().emitter(emitter -> enqueue(new Waiting<>(work, emitter)));
  }

  /** How much waits for its round. */
  public int waiting() {
    return waiting.get();
  }

  private void enqueue(Waiting<T, R> arrival) {
    if (waiting.incrementAndGet() > limits.capacity()) {
      waiting.decrementAndGet();
      arrival.answer().fail(new Unavailable("Too much is waiting already. Try again soon."));
      return;
    }
    queue.add(arrival);
    drain();
  }

  /**
   * Starts rounds while there is work and room. One thread at a time does so; the others only note
   * that it must look again.
   */
  private void drain() {
    if (drains.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      while (running.get() < limits.concurrency() && !queue.isEmpty()) {
        running.incrementAndGet();
        start(next());
      }
      seen = drains.addAndGet(-seen);
    } while (seen != 0);
  }

  private List<Waiting<T, R>> next() {
    List<Waiting<T, R>> group = new ArrayList<>();
    Waiting<T, R> head;
    while (group.size() < limits.size() && (head = queue.poll()) != null) {
      group.add(head);
    }
    waiting.addAndGet(-group.size());
    return group;
  }

  private void start(List<Waiting<T, R>> group) {
    Uni.createFrom()
        .deferred(() -> round.apply(group.stream().map(Waiting::work).toList()))
        .invoke(answers -> mustBe(group.size(), answers))
        .onTermination()
        .invoke(running::decrementAndGet)
        .subscribe()
        .with(
            answers -> {
              drain();
              for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
              }
            },
            failure -> {
              drain();
              group.forEach(one -> one.answer().fail(failure));
            });
  }

  private void mustBe(int size, List<R> answers) {
    if (answers.size() != size) {
      throw new IllegalStateException(
          "A round of " + size + " was given " + answers.size() + " answers");
    }
  }
}
