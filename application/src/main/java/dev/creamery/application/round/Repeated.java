package dev.creamery.application.round;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Work that looks at all there is to do, and so needs to be done but once for however many ask. It
 * is done once at a time: who asks meanwhile has it repeated when it is done. Thread-safe.
 */
public final class Repeated {
  private final Supplier<Uni<Void>> work;
  private final AtomicInteger asked = new AtomicInteger();

  /** Has this done. */
  public Repeated(Supplier<Uni<Void>> work) {
    this.work = work;
  }

  /**
   * Asks for it.
   *
   * @return completes at once where it is under way already; else when nobody asks for more. Fails
   *     as the work does, which is then not repeated
   */
  public Uni<Void> ask() {
    return Uni.createFrom()
        .deferred(
            () -> asked.getAndIncrement() > 0 ? Uni.createFrom().voidItem() : untilNobodyAsks());
  }

  private Uni<Void> untilNobodyAsks() {
    return Uni.createFrom()
        .deferred(this::once)
        .repeat()
        .whilst(again -> again)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> once() {
    int seen = asked.get();
    return work.get()
        .onFailure()
        .invoke(failure -> asked.set(0))
        .map(done -> asked.addAndGet(-seen) > 0);
  }
}
