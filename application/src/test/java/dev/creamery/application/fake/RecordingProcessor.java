package dev.creamery.application.fake;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers which items it was asked to process; can be made to fail, to stand still, to be busy.
 */
public final class RecordingProcessor implements CommandProcessor {
  private final ConcurrentLinkedQueue<List<ItemKey>> calls = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private volatile boolean busy;
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

  @Override
  public Uni<Void> process(Collection<ItemKey> items) {
    return Uni.createFrom()
        .deferred(
            () -> {
              calls.add(List.copyOf(items));
              if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Uni.createFrom().failure(new IllegalStateException("The store is away."));
              }
              return Uni.createFrom().completionStage(gate);
            });
  }

  @Override
  public boolean isBusy() {
    return busy;
  }

  /** Says from now on whether there is plenty to do. */
  public void busy(boolean plenty) {
    busy = plenty;
  }

  /** The items of each call so far, in order of the calls. */
  public List<List<ItemKey>> calls() {
    return List.copyOf(calls);
  }

  /** All items heard so far; one that was named twice stands here twice. */
  public List<ItemKey> heard() {
    return calls.stream().flatMap(List::stream).toList();
  }

  /** How often this item was heard. */
  public long timesHeard(ItemKey item) {
    return calls.stream().flatMap(List::stream).filter(item::equals).count();
  }

  /** Lets the next calls fail. */
  public void failNext(int times) {
    failuresLeft.set(times);
  }

  /** From now on calls are recorded and do not complete, until {@link #resume()}. */
  public void standStill() {
    gate = new CompletableFuture<>();
  }

  /** Completes all calls that stand still. */
  public void resume() {
    gate.complete(null);
  }

  /** Forgets everything, as if new. */
  public void reset() {
    resume();
    failuresLeft.set(0);
    busy = false;
    calls.clear();
  }
}
